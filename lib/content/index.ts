export { freeIdPhrase } from './check-fields'
export { listClaimedIds } from './claimed-ids'
export { writeCmsInputs } from './cms-inputs'
export { cutText, shortestDescription } from './cut-text'
export { type DecodedRecord, decodeRecord } from './decode'
export { decodeYaml } from './decode-yaml'
export { type FieldValue, removeField, setField } from './edit-fields'
export type { Fact, Field } from './field'
export type { FieldPath } from './field-locator'
export { fields } from './fields'
export { formatDate } from './format-date'
export { formatFacts } from './format-facts'
export { compareIssues, formatIssue, type Issue, type Problem, type Severity } from './issue'
export { buildJsonSchema } from './json-schema'
export { ContentRootError, findLinkTarget, locateFile, unreadableCode } from './links'
export {
  listRecordBatches,
  listRecordFiles,
  listSubjects,
  type RecordFile,
  statRecordFile,
} from './list'
export { decodeForReaders, loadRecord, loadRecordFile } from './load'
export { parseInstant } from './parse-instant'
export { placeholders } from './placeholders'
export type { Position } from './position'
export { type ReadResult, readContentFile } from './read'
export { RecordLocator } from './record-locator'
export {
  type FrontMatter,
  facetFields,
  facetNames,
  frontMatterSchema,
  getField,
  type KeptField,
  keptFields,
  listFieldsWith,
  type QuestionRecord,
  relatedFields,
} from './schema'
export { getSubjectSlug } from './subject-slug'
export { loadSubjects, type SubjectSettings, subjectsFile } from './subjects'
export { byteOrderMark, notUtf8 } from './text'
export { getVisibility, publicCondition, type Timing, type Visibility } from './visibility'
