import { setTimeout as wait } from 'node:timers/promises'
import { routes } from '@/lib/routes'

/** People who type at the same moment, and how long the search box waits after a key before it asks, in ms. */
export const typists = 8
export const keyPause = 120

/** What somebody has typed of a question's title: half words, and none twice. */
export function listTyped(questions: readonly string[]): string[] {
  const typed = questions.map((address, n) => {
    const title = address.slice(address.lastIndexOf('/') + 1).replaceAll('-', ' ')
    // A step that shares no divisor with usual lengths, so that words are cut everywhere.
    return title.slice(0, 2 + ((n * 37) % Math.max(1, title.length - 2)))
  })
  return [...new Set(typed)]
}

/**
 * Times of suggestions for texts that nobody has asked for, for eight typists at once, in ms.
 * @param pause of each after an answer, in ms.
 */
export async function measureSuggestions(
  url: string,
  texts: readonly string[],
  pause: number,
): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const type = async () => {
    for (let text = texts[next++]; text !== undefined; text = texts[next++]) {
      const begun = performance.now()
      const answer = await fetch(
        `${url}${routes.searchSuggestions()}?${new URLSearchParams({ q: text })}`,
      )
      await answer.json()
      times.push(performance.now() - begun)
      if (pause > 0) await wait(pause)
    }
  }
  await Promise.all(Array.from({ length: typists }, type))
  return times
}
