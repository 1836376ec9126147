import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { findPage, routes } from '@/lib/routes'
import { time } from '../figures'

/** Fetches a complete page. @throws if its status is an error's. */
export async function read(url: string): Promise<string> {
  const response = await fetch(url)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return text
}

/** Times of pages that have not been requested before, one after another, in ms. */
export async function measureCold(url: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of paths) times.push(await time(() => read(url + address)))
  return times
}

/** The source of a record that `portal synth` has written, with a sentence at the beginning of its answer. */
export function putSentence(source: string, sentence: string): string {
  return source.replace(/^answer: >-\s+/m, (beginning) => `${beginning}${sentence} `)
}

/** Times from saving a record's file until its page shows the change, in ms. The files stay changed. */
export async function measureFreshness(
  url: string,
  records: readonly { file: string; path: string }[],
): Promise<number[]> {
  const times: number[] = []
  for (const [n, { file, path }] of records.entries()) {
    const sentence = `Saved for the ${n}th time.`
    const source = await readFile(file, 'utf8')
    await read(url + path)
    const begun = performance.now()
    await writeFile(file, putSentence(source, sentence))
    while (!(await read(url + path)).includes(sentence)) await wait(5)
    times.push(performance.now() - begun)
  }
  return times
}

/** Times of sitemaps that have not been requested before, in ms. */
export interface SitemapTimes {
  /** To the first byte of the index. */
  index: number
  /** To the first byte of the largest file, and to its last. */
  first: number
  whole: number
  /** Size of that file. */
  bytes: number
}

export async function measureSitemap(url: string): Promise<SitemapTimes> {
  const asked = performance.now()
  const answered = await fetch(url + routes.sitemap())
  const toIndex = performance.now() - asked
  const index = await answered.text()
  const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  // Only a subject with several files has a full one; its first is.
  const second = files.map(findPage).find((page) => page?.parameters.n === '2')?.parameters.subject
  const full = second && routes.subjectSitemap(second, 1)
  const begun = performance.now()
  const response = await fetch(url + (full ?? files.at(-1) ?? routes.sitemap()))
  const first = performance.now() - begun
  let bytes = 0
  for await (const chunk of response.body ?? []) bytes += chunk.length
  return { index: toIndex, first, whole: performance.now() - begun, bytes }
}

/** People who type at the same moment, and how long the search box waits after a key before its request, in ms. */
export const typists = 8
export const keyPause = 120

/** Beginnings of questions' titles, as people type them: cut within words, and each once. */
export function listTyped(questions: readonly string[]): string[] {
  const typed = questions.map((address, n) => {
    const title = address.slice(address.lastIndexOf('/') + 1).replaceAll('-', ' ')
    // A step that shares no divisor with usual lengths, so that words are cut everywhere.
    return title.slice(0, 2 + ((n * 37) % Math.max(1, title.length - 2)))
  })
  return [...new Set(typed)]
}

/**
 * Times of suggestions for texts that have not been requested before, for eight typists at once, in ms.
 * @param pause of each after a response, in ms.
 */
export async function measureSuggestions(
  url: string,
  texts: readonly string[],
  pause: number,
): Promise<number[]> {
  const times: number[] = []
  const waiting = texts.values()
  const type = async () => {
    for (const text of waiting) {
      const query = new URLSearchParams({ q: text })
      const address = `${url}${routes.searchSuggestions()}?${query}`
      times.push(await time(async () => (await fetch(address)).json()))
      if (pause > 0) await wait(pause)
    }
  }
  await Promise.all(Array.from({ length: typists }, type))
  return times
}
