import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright'
import { putSentence } from '../bench-serve/timings'
import { launchBrowser } from '../programs'

/** Between one save being seen and the next, in milliseconds: nobody saves faster. */
const pauseMs = 500

/**
 * Times from saving a made-up record until an open page shows the change, in milliseconds. The file is restored.
 * @param url of its page
 */
export async function measureSaves(url: string, file: string, saves: number): Promise<number[]> {
  const source = await readFile(file, 'utf8')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(url)
    // The page listens for changes once it is hydrated.
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
    const times: number[] = []
    for (let n = 0; n < saves; n++) {
      await wait(pauseMs)
      const sentence = `Saved for the ${n}th time.`
      const seen = waitUntilShown(page, sentence)
      const begun = Date.now()
      await writeFile(file, putSentence(source, sentence))
      times.push((await seen) - begun)
    }
    return times
  } finally {
    await writeFile(file, source)
    await browser.close()
  }
}

/** Resolves when the page has drawn `token`, with the time of the clock in milliseconds. */
function waitUntilShown(page: Page, token: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const main = document.querySelector('main') ?? document.body
        // No function here has a name: the TypeScript loader would mark it by one of its own, which the page has not.
        new MutationObserver((_, observer) => {
          if (!main.textContent.includes(text)) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(Date.now()))
        }).observe(main, { subtree: true, childList: true, characterData: true })
      }),
    token,
  )
}
