export {
  type Citation,
  type CitationPart,
  formatBibtex,
  formatCitations,
  formatCslJson,
} from './format'
export { buildReference, type Reference } from './reference'
