export { fitCardText } from './card-text'
export { buildFeed, feedSize } from './feed'
export { decideQuestionIndexing, type Indexing } from './indexing'
export { buildDeckJsonLd, type DeckFacts } from './json-ld/deck-json-ld'
export { serializeJsonLd } from './json-ld/graph'
export {
  buildHomeJsonLd,
  buildStudyJsonLd,
  buildSubjectJsonLd,
  buildSubjectsJsonLd,
  buildTopicJsonLd,
} from './json-ld/list-json-ld'
export { buildQuestionJsonLd } from './json-ld/question-json-ld'
export { buildSiteOverview, buildSubjectOverview } from './llms'
export {
  buildHomeMetadata,
  buildSearchMetadata,
  buildSubjectMetadata,
  buildSubjectsMetadata,
  buildTopicMetadata,
} from './metadata/list-metadata'
export { buildQuestionMetadata } from './metadata/question-metadata'
export {
  buildCitationMetadata,
  buildDeckMetadata,
  buildOfflineMetadata,
  buildOwnDeckMetadata,
  buildSavedMetadata,
  buildStudyMetadata,
} from './metadata/reader-metadata'
export { buildOpenSearch, openSearchType } from './open-search'
export { buildQuestionMarkdown } from './question-markdown'
export { buildRobots, buildSecurityText } from './robots'
export {
  formatSitemap,
  formatSitemapIndex,
  type SitemapEntry,
  sitemapSize,
  toSitemapEntry,
} from './sitemap'
export {
  getQuestionCard,
  getSiteCard,
  type SocialCard,
  socialImageSize,
} from './social-image'
