import { findMarks, formatAddress, type Question } from './content'

/** The requests that are repeated. */
export type Kind =
  | 'question'
  | 'twin'
  | 'list'
  | 'search'
  | 'sitemap'
  | 'missing'
  | 'health'
  | 'ready'

/** One thing to ask for, and what a right response holds. */
export interface Probe {
  kind: Kind
  path: string
  /** The question that the response is about. */
  question?: Question
  /** Questions that a list or search must name; others may stand beside them. */
  named?: readonly Question[]
}

/** What came back. */
export interface Received {
  status: number
  retryAfter: string | undefined
  body: string
}

export type Verdict =
  /** Right and whole. */
  | { is: 'right'; version?: number }
  /** 503 with Retry-After, or not ready: honest, and for a while. */
  | { is: 'unavailable' }
  | { is: 'wrong'; what: string }

const wrong = (what: string): Verdict => ({ is: 'wrong', what })

/** Judges a response by itself; what depends on others is for the {@link Judge}. */
export function judgeResponse(probe: Probe, { status, retryAfter, body }: Received): Verdict {
  const { kind, path } = probe
  const name = `${kind} ${path}`
  if (kind === 'health') return status === 200 ? { is: 'right' } : wrong(`${name}: ${status}`)
  if (kind === 'ready') {
    if (status === 200) return { is: 'right' }
    return status === 503 ? { is: 'unavailable' } : wrong(`${name}: ${status}`)
  }
  if (status === 503) {
    const isTold = Number(retryAfter) > 0
    return isTold ? { is: 'unavailable' } : wrong(`${name}: 503 without Retry-After`)
  }
  const expected = kind === 'missing' ? 404 : 200
  if (status !== expected) return wrong(`${name}: ${status}`)
  return judgeBody(probe, name, body)
}

function judgeBody({ kind, question, named = [] }: Probe, name: string, body: string): Verdict {
  if (question) {
    const marks = findMarks(body)
    const other = marks.find(({ word }) => word !== question.word)
    if (other) return wrong(`${name}: shows the answer of ${other.word}`)
    const [own] = marks
    if (!own) return wrong(`${name}: 200 without its answer`)
    return { is: 'right', version: own.version }
  }
  if (kind === 'missing') return { is: 'right' }
  const absent = named.find((one) => !body.includes(formatAddress(one)))
  return absent ? wrong(`${name}: does not name ${formatAddress(absent)}`) : { is: 'right' }
}

/** Everything that is asked for: each question and its twin, the lists, searches, the sitemap, a missing address. */
export function createProbes(questions: readonly Question[]): Probe[] {
  const subjects = [...new Set(questions.map(({ subject }) => subject))]
  return [
    ...questions.map(
      (question): Probe => ({ kind: 'question', path: formatAddress(question), question }),
    ),
    ...questions.map(
      (question): Probe => ({ kind: 'twin', path: `${formatAddress(question)}.md`, question }),
    ),
    ...questions.map(
      (question): Probe => ({
        kind: 'search',
        path: `/search?q=${question.word}`,
        named: [question],
      }),
    ),
    ...subjects.map(
      (subject): Probe => ({
        kind: 'list',
        path: `/learn/${subject}`,
        named: questions.filter((one) => one.subject === subject),
      }),
    ),
    ...subjects.map(
      (subject): Probe => ({
        kind: 'sitemap',
        path: `/sitemaps/${subject}-1.xml`,
        named: questions.filter((one) => one.subject === subject),
      }),
    ),
    ...subjects.map(
      (subject): Probe => ({ kind: 'missing', path: `/learn/${subject}/questions/none-such` }),
    ),
  ]
}
