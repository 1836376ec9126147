import { isStopWord, listWords, termOf } from './analyse'

/** A question as search sees it. */
export interface SearchDocument {
  title: string
  /** Comma-separated. */
  keywords: string
  description: string
  /** Plain text of the answer. */
  text: string
}

/** A document ready to be written: analysed by a pure function, so that workers can do it. */
export interface SearchEntry {
  /** Folded words, stop words included, joined by blanks. */
  title: string
  /** Terms of the title, joined by blanks. */
  titleTerms: string
  /** Terms of each keyword, joined by blanks; keywords joined by commas. */
  keywords: string
  description: string
  /** Each term of the answer once. */
  body: string
  /** Words of title, keywords and description, each once, joined by blanks. */
  headWords: string
  bodyWords: string
}

const joinTerms = (words: string[]) => words.map(termOf).filter(Boolean).join(' ')
const joinOnce = (words: string[]) => [...new Set(words)].join(' ')

export function analyseDocument(document: SearchDocument): SearchEntry {
  const title = listWords(document.title)
  const keywords = document.keywords.split(/[,;\n]/).map(listWords)
  const description = listWords(document.description)
  const [bodyWords, bodyTerms] = [new Set<string>(), new Set<string>()]
  for (const word of listWords(document.text)) {
    if (bodyWords.has(word)) continue
    const term = termOf(word)
    if (term) bodyTerms.add(term)
    if (term) bodyWords.add(word)
  }
  const headWords = [...title, ...keywords.flat(), ...description].filter(
    (word) => !isStopWord(word),
  )
  return {
    title: title.join(' '),
    titleTerms: joinTerms(title),
    keywords: keywords.map(joinTerms).filter(Boolean).join(','),
    description: joinTerms(description),
    body: [...bodyTerms].join(' '),
    headWords: joinOnce(headWords),
    bodyWords: [...bodyWords].join(' '),
  }
}
