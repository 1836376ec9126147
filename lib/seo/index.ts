export { fitCardText } from './card-text'
export { buildFeed, feedSize } from './feed'
export { decideQuestionIndexing, type Indexing } from './indexing'
export { buildDeckJsonLd, type DeckFacts } from './json-ld/deck-json-ld'
export { buildHomeJsonLd } from './json-ld/home-json-ld'
export {
  buildStudyJsonLd,
  buildSubjectJsonLd,
  buildSubjectsJsonLd,
  buildTopicJsonLd,
} from './json-ld/list-json-ld'
export { buildQuestionJsonLd } from './json-ld/question-json-ld'
export { serializeJsonLd } from './json-ld/serialize'
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
  buildOfflineMetadata,
  buildSavedMetadata,
} from './metadata/reader-metadata'
export {
  buildDeckMetadata,
  buildOwnDeckMetadata,
  buildStudyMetadata,
} from './metadata/study-metadata'
export { buildOpenSearch, openSearchType } from './open-search'
export { buildQuestionMarkdown } from './question-markdown'
export { buildRobots } from './robots'
export { buildSecurityText } from './security-text'
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
