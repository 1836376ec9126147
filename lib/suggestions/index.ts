export { answerSuggestions, type SuggestionsAnswer } from './answer-suggestions'
export type { SuggestionItem } from './suggestion-item'
