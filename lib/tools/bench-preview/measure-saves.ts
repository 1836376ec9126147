import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { ensureBrowser } from '../programs'

/** Between one save being seen and the next, in milliseconds: nobody saves faster. */
const pauseMs = 500

/**
 * Times from saving a made-up record until an open page shows what it says, in milliseconds. The file is put back.
 * @param url of its page
 */
export async function measureSaves(url: string, file: string, saves: number): Promise<number[]> {
  const source = await readFile(file, 'utf8')
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    // The page listens for changes once it is hydrated.
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
    const times: number[] = []
    for (let n = 0; n < saves; n++) {
      await wait(pauseMs)
      const token = `Saved for the ${n}th time`
      const seen = waitUntilShown(page, token)
      const begun = Date.now()
      await writeFile(
        file,
        source.replace(/^answer: >-\s+/m, (start) => `${start}${token}. `),
      )
      times.push((await seen) - begun)
    }
    return times
  } finally {
    await writeFile(file, source)
    await browser.close()
  }
}

/** When the page has drawn `token`, in the clock's milliseconds. */
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
