import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { routes } from '@/lib/routes'

/** Fetches a page whole. @throws when its status is an error's. */
export async function read(url: string): Promise<string> {
  const answer = await fetch(url)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  return text
}

/** Times of pages that nobody has asked for, one after another, in ms. */
export async function measureCold(url: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of paths) {
    const begun = performance.now()
    await read(url + address)
    times.push(performance.now() - begun)
  }
  return times
}

/** Times from saving a record's file until its page shows what it says, in ms. The files are changed, as `portal synth` has written them. */
export async function measureFreshness(
  url: string,
  records: readonly { file: string; path: string }[],
): Promise<number[]> {
  const times: number[] = []
  for (const [n, { file, path }] of records.entries()) {
    const source = await readFile(file, 'utf8')
    await read(url + path)
    const token = `Saved for the ${n}th time`
    const begun = performance.now()
    await writeFile(
      file,
      source.replace(/^answer: >-\s+/m, (beginning) => `${beginning}${token}. `),
    )
    while (!(await read(url + path)).includes(token)) await wait(5)
    times.push(performance.now() - begun)
  }
  return times
}

/** Times of sitemaps that nobody has asked for, in ms. */
export interface SitemapTimes {
  /** To the first byte of the index. */
  index: number
  /** To the first byte of the largest file, and to its last. */
  first: number
  whole: number
  /** That file's size. */
  bytes: number
}

export async function measureSitemap(url: string): Promise<SitemapTimes> {
  const asked = performance.now()
  const answered = await fetch(url + routes.sitemap())
  const toIndex = performance.now() - asked
  const index = await answered.text()
  const files = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]*)<\/loc>/g)].map(
    ([, path = '']) => path,
  )
  // Only a subject with several files has a full one; its first is.
  const full = files.find((path) => path.endsWith('-2.xml'))?.replace(/-2\.xml$/, '-1.xml')
  const begun = performance.now()
  const answer = await fetch(url + (full ?? files.at(-1) ?? routes.sitemap()))
  const first = performance.now() - begun
  let bytes = 0
  for await (const chunk of answer.body ?? []) bytes += chunk.length
  return { index: toIndex, first, whole: performance.now() - begun, bytes }
}
