import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright'
import { findPages } from './find-pages'

const widths = [390, 768, 1440]
const schemes = ['light', 'dark'] as const
const height = 900

interface ScreenshotOptions {
  /** Origin of the running site. */
  origin: string
  /** Paths to show besides a page of each kind. */
  paths: readonly string[]
  /** Folder of the images; made if it does not exist. */
  folder: string
  /** Called after each image. */
  onShot?: (done: number, total: number) => void
}

const nameOf = (address: string) =>
  address
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)

/**
 * Saves `<page>-<width>-<scheme>.png` of a page of each kind and of the given paths, from top to bottom.
 * @returns the images' count, and a line for each page that is wider than its window.
 */
export async function takeScreenshots(
  browser: Browser,
  { origin, paths, folder, onShot }: ScreenshotOptions,
): Promise<{ shots: number; overflows: string[] }> {
  await mkdir(folder, { recursive: true })
  const scout = await browser.newPage()
  const pages = await findPages(scout, origin)
  await scout.close()
  for (const address of paths) pages.set(nameOf(address), address)
  const total = pages.size * widths.length * schemes.length
  const overflows: string[] = []
  let shots = 0
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme })
      for (const [name, address] of pages) {
        await page.goto(new URL(address, origin).href)
        await page.evaluate(() => document.fonts.ready)
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (excess > 0) overflows.push(`${address} at ${width} px is ${excess} px too wide`)
        const file = path.join(folder, `${name}-${width}-${colorScheme}.png`)
        await page.screenshot({ path: file, fullPage: true })
        shots += 1
        onShot?.(shots, total)
      }
      await page.close()
    }
  }
  return { shots, overflows }
}
