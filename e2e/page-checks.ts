import type { Page } from 'playwright/test'

/*
 * What axe does not judge, each as a list of what is wrong. The functions run in the page, so that each is whole in
 * itself.
 */

/** How many pixels the page is wider than its window (WCAG 1.4.10). */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

/** Texts that are cut off by the box they stand in; boxes that scroll are no such boxes in their direction. */
export function listClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, display, position, webkitLineClamp } = getComputedStyle(element)
      if (display === 'inline' || display === 'none') return false
      // A preview that ends with dots, of a text that is whole where its link leads.
      if (webkitLineClamp !== 'none') return false
      // Meant for screen readers alone.
      if (position === 'absolute' && element.clientWidth <= 1) return false
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      // Line boxes of formulas reach over their boxes by fractions of a pixel.
      const isTooHigh = element.scrollHeight > element.clientHeight + 2
      const isTooWide = element.scrollWidth > element.clientWidth + 2
      return (cuts(overflowY) && isTooHigh) || (cuts(overflowX) && isTooWide)
    }
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('svg, math, .visually-hidden') === null)
      .filter((element) => element.textContent?.trim() && isCut(element))
      .map((element) => `${element.outerHTML.slice(0, 80)}: ${element.textContent?.slice(0, 40)}`)
  })
}

/** The page with the spacing that WCAG 1.4.12 lets readers set. */
export async function spaceText(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  })
}

/**
 * Targets below 24 by 24 pixels whose circle of that size meets another target (WCAG 2.5.8). Links in running text are
 * excepted, and so is what the reader cannot see.
 */
export function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInText = (element: Element) => {
      const block = element.closest('p, li, dd, td, h1, h2, h3, h4, h5, h6, figcaption, summary')
      const isInline = getComputedStyle(element).display.startsWith('inline')
      return isInline && (block?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    }
    // What floats over the page is scrolled away from, not pressed beside.
    const getLayer = (element: Element | null): Element | null =>
      !element || getComputedStyle(element).position === 'fixed'
        ? element
        : getLayer(element.parentElement)
    const shown = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
    ]
      // A field inside its label is as large as the label.
      .map((element) => element.closest('label') ?? element)
      .filter((element) => element.checkVisibility({ opacityProperty: false }))
      .filter((element) => element.closest('.visually-hidden, .skip-link, .katex') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    const isSmall = ({ width, height }: DOMRect) => width < 23.9 || height < 23.9
    const small = shown.filter(({ element, box }) => isSmall(box) && !isInText(element))
    const isNear = (one: DOMRect, two: DOMRect) => {
      const x = one.left + one.width / 2
      const y = one.top + one.height / 2
      if (isSmall(two)) {
        return Math.hypot(x - (two.left + two.width / 2), y - (two.top + two.height / 2)) < 24
      }
      const dx = Math.max(two.left - x, 0, x - two.right)
      const dy = Math.max(two.top - y, 0, y - two.bottom)
      return Math.hypot(dx, dy) < 12
    }
    return small
      .filter(({ element, box }) =>
        shown.some(
          (other) =>
            getLayer(other.element) === getLayer(element) &&
            !other.element.contains(element) &&
            !element.contains(other.element) &&
            isNear(box, other.box),
        ),
      )
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
      )
  })
}

/** Presses Tab so often, and names what had the focus while something else lay over all of it (WCAG 2.4.11). */
export async function listObscuredFocus(page: Page, presses: number): Promise<string[]> {
  const obscured: string[] = []
  for (let n = 0; n < presses; n += 1) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const at = (x: number, y: number) => document.elementFromPoint(x, y)
      const seen = [
        at((left + right) / 2, (top + bottom) / 2),
        at(left + 3, top + 3),
        at(right - 3, bottom - 3),
      ]
      const isSeen = seen.some((hit) => hit && (element.contains(hit) || hit.contains(element)))
      return isSeen || element.closest('.katex') ? undefined : element.outerHTML.slice(0, 120)
    })
    if (fault !== undefined) obscured.push(fault)
  }
  return obscured
}
