import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A question of the made-up content. Its page, and no other, shows its mark. */
export interface Question {
  subject: string
  slug: string
  /** A word that no other question has. */
  word: string
  id: number
  /** Counts the saves of its file; part of the mark. */
  version: number
  /** Further text of its answer. */
  more?: string
}

const subjects = ['alchemy', 'botany', 'cookery', 'drama']
const perSubject = 18
const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'pa', 'ro', 'si', 'tu']

/** A pronounceable word for each number below 20,736. */
function formatWord(number: number): string {
  let word = ''
  for (let rest = number + 5_000, n = 0; n < 4; n++, rest = Math.floor(rest / 12)) {
    word += syllables[rest % 12]
  }
  return word
}

/** A question by its number, which decides its subject. */
export function createQuestion(number: number, subject = subjects[number % 4] ?? ''): Question {
  const word = formatWord(number)
  return { subject, slug: `what-is-a-${word}`, word, id: 1_000 + number, version: 1 }
}

/** The questions that the content begins with. */
export function createQuestions(): Question[] {
  return Array.from({ length: subjects.length * perSubject }, (_, n) => createQuestion(n))
}

export const formatAddress = ({ subject, slug }: Question) => `/learn/${subject}/questions/${slug}`

export const getFile = (contentDir: string, { subject, slug }: Question) =>
  path.join(contentDir, 'learn', subject, `${slug}.md`)

/** The mark that stands in a question's answer, past what excerpts show of it. */
const formatMark = ({ word, version }: Question) => `mark${word}v${version}`

/** Marks on a page: the word and version of each question whose answer is shown. */
export function findMarks(page: string): { word: string; version: number }[] {
  const marks = [...page.matchAll(/\bmark([a-z]{8})v(\d+)\b/g)]
  return marks.map(([, word = '', version]) => ({ word, version: Number(version) }))
}

const opening =
  'It is one of the things that only this content knows, and that are described here at some length so that neither a list nor a search result nor a description shows more than this paragraph of the whole answer, however long an excerpt may be allowed to become.'

/** @param fields further lines of the front matter. */
function formatRecord(question: Question, fields: readonly string[]): string {
  const { word, subject, slug, id, more = '' } = question
  return [
    '---',
    `id: ${id}`,
    'date: 2026-01-01',
    `title: What is a ${word}?`,
    `question: What is a ${word}?`,
    'answer: |',
    `  ${opening}`,
    '',
    `  The mark of this one is ${formatMark(question)}.`,
    more,
    `subject: ${subject[0]?.toUpperCase()}${subject.slice(1)}`,
    `file_name: ${slug}.md`,
    `url: ${formatAddress(question)}`,
    ...fields,
    '---',
    '',
  ].join('\n')
}

/** Writes a question's record as editors do: beside the file, then in its place. */
export function saveQuestion(
  contentDir: string,
  question: Question,
  fields: readonly string[] = [],
): void {
  const file = getFile(contentDir, question)
  const temporary = path.join(path.dirname(file), `.${question.slug}.new`)
  writeFileSync(temporary, formatRecord(question, fields))
  renameSync(temporary, file)
}

/** Writes a content folder of these questions. */
export function writeContent(contentDir: string, questions: readonly Question[]): void {
  for (const subject of subjects) {
    mkdirSync(path.join(contentDir, 'learn', subject), { recursive: true })
  }
  for (const question of questions) saveQuestion(contentDir, question)
}
