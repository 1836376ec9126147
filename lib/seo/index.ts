export { buildDescription } from './description'
export {
  buildHomeMetadata,
  buildQuestionMetadata,
  buildSearchMetadata,
  buildSubjectMetadata,
  buildSubjectsMetadata,
  buildTopicMetadata,
} from './metadata'
export { buildTitle } from './title'
