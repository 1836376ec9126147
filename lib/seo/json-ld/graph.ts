import type { Article, LearningResource, MergeLeafTypes, Thing } from 'schema-dts'

/** An article that is made to learn from. */
export type LearningArticle = MergeLeafTypes<
  [
    Extract<Article, { '@type': 'Article' }>,
    Extract<LearningResource, { '@type': 'LearningResource' }>,
  ]
>

/** All structured data of one page; schema-dts' own `Graph` knows nothing of two types at once. */
export interface JsonLdGraph {
  '@context': 'https://schema.org'
  '@graph': readonly (Thing | LearningArticle)[]
}
