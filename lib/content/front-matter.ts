import matter from 'gray-matter'
import type { Problem } from './issue'
import { parseYaml, type YamlResult } from './yaml'

/** A record's file, taken apart. */
export interface FrontMatterFile {
  /** The value of the YAML: a mapping, if the author made no mistake. */
  data: unknown
  /** The YAML between the two `---` lines. */
  yaml: string
  /** Offset of `yaml` in the file's text. */
  offset: number
  /** The text after the front matter; real records hold `&nbsp;` alone. */
  body: string
}

const fence = '---'

/** gray-matter looks for comments with an expression that is quadratic in a run of blanks. */
const maxBlankRun = 5_000

/**
 * Parses a text's front matter as YAML, never as anything else: only a first line that is exactly
 * `---` opens it, and only a line that is `---` closes it.
 */
export function parseFrontMatter(
  text: string,
): FrontMatterFile | { problem: Problem; offset: number } {
  if (/^---\r+(?!\r?\n)./s.test(text)) return { problem: loneReturn, offset: fence.length }
  if (!/^---(?:[\r\n]|$)/.test(text)) {
    return { problem: missing(/^[^\r\n]*/.exec(text)?.[0] ?? ''), offset: 0 }
  }
  const close = text.indexOf(`\n${fence}`, fence.length)
  if (close === -1) return { problem: unclosed, offset: 0 }
  if (!/^[ \t]*(?:\r?\n|$)/.test(text.slice(close + 1 + fence.length, close + 200))) {
    return { problem: unclearClose, offset: close + 1 }
  }
  const blank = findBlankRun(text, close)
  if (blank !== undefined) return { problem: tooBlank, offset: blank }

  const file = matter(text, options)
  const result = isYamlResult(file.data) ? file.data : { value: {} }
  if ('problem' in result) return { problem: result.problem, offset: fence.length + result.offset }
  return { data: result.value, yaml: file.matter, offset: fence.length, body: file.content }
}

const options = {
  language: 'yaml',
  delimiters: fence,
  engines: { yaml: parseYaml, json: refuse, javascript: refuse, coffee: refuse },
}

/** gray-matter keeps what its engine returns, and gives an empty object of its own for empty front matter. */
function isYamlResult(data: object): data is YamlResult {
  return 'value' in data || 'problem' in data
}

/** gray-matter's own engines include one that evaluates JavaScript; the first line's check keeps them from being asked. */
function refuse(): never {
  throw new Error('Front matter is read as YAML only.')
}

/**
 * Offset of a run of more than {@link maxBlankRun} white-space characters before `end`. Looks at every
 * {@link maxBlankRun}-th character alone, one of which each such run holds.
 */
function findBlankRun(text: string, end: number): number | undefined {
  for (let probe = maxBlankRun; probe < end; probe += maxBlankRun) {
    let start = probe
    let stop = probe
    while (start > 0 && isBlank(text, start - 1)) start--
    while (stop < end && isBlank(text, stop)) stop++
    if (stop - start > maxBlankRun) return start
  }
  return undefined
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function missing(firstLine: string): Problem {
  return {
    severity: 'error',
    code: 'front-matter-missing',
    message: firstLine.startsWith(fence)
      ? 'The first line opens front matter of another kind; only YAML is read.'
      : 'The file does not begin with front matter.',
    fix: 'Make the first line exactly `---`, without blanks, and close the front matter with such a line.',
  }
}

/** gray-matter would take all up to the next line feed for the name of a language. */
const loneReturn: Problem = {
  severity: 'error',
  code: 'front-matter-missing',
  message: 'The first line ends with a carriage return alone, which breaks no line.',
  fix: 'Save the file with line feeds (LF) as its line ends.',
}

const unclosed: Problem = {
  severity: 'error',
  code: 'front-matter-unclosed',
  message: 'The front matter is opened here and never closed; the file may be cut off.',
  fix: 'Write a line `---` after the last field.',
}

const unclearClose: Problem = {
  severity: 'error',
  code: 'front-matter-unclosed',
  message: 'This line begins with `---`, but holds more.',
  fix: 'Make it exactly `---` if it closes the front matter; else indent it.',
}

const tooBlank: Problem = {
  severity: 'error',
  code: 'yaml-too-large',
  message: `More than ${maxBlankRun} blanks follow one another here.`,
  fix: 'Remove them.',
}
