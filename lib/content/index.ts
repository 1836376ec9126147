export { formatIssue, type Issue, type Severity } from './issue'
export { type FrontMatter, frontMatterSchema, type QuestionRecord } from './schema'
