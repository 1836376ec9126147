import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import type { RunningPreview } from './preview-server'
import { expect, test } from './preview-test'

/** A block of each kind, around the word that an edit changes. */
const kinds = {
  paragraph: (word: string) => `A paragraph says ${word}.`,
  list: (word: string) => `- An item says ${word}.\n- Another says nothing.`,
  'nested list': (word: string) =>
    `1. An item holds\n   - one that says ${word},\n   - and another.`,
  table: (word: string) => `| Sign | Word |\n|---|---|\n| a | ${word} |`,
  'displayed formula': (word: string) => `$$\n\\text{${word}} = x^2\n$$`,
  'formula in a line': (word: string) => `The formula $y_{\\text{${word}}}$ stands in a line.`,
  'code block': (word: string) => `\`\`\`python\nprint("${word}")\n\`\`\``,
  quote: (word: string) => `> A quote says ${word}.`,
  footnote: (word: string) => `A note follows.[^n]\n\n[^n]: The note says ${word}.`,
  heading: (word: string) => `### A heading says ${word}`,
  image: (word: string) => `![An image of ${word}](/icon-192.png)`,
}

type Kind = keyof typeof kinds

interface Block {
  kind: Kind
  word: string
}

const slug = 'how-is-every-kind-of-block-edited'
const address = `/learn/layout-trials/questions/${slug}`
const file = `learn/layout-trials/${slug}.md`

function save({ contentDir }: RunningPreview, blocks: readonly Block[]): void {
  const answer = blocks.map(({ kind, word }) => kinds[kind](word)).join('\n\n')
  const lines = answer.split('\n').map((line) => (line === '' ? '' : `  ${line}`))
  const text = `---
id: 9601
date: 2026-11-30
title: How is every kind of block edited?
question: How is every kind of block edited?
answer: |
${lines.join('\n')}
subject: Layout Trials
---
`
  writeFileSync(path.join(contentDir, file), text)
}

/** The answer as React holds it now, or as a page that is loaded again shows it. */
function readAnswer(page: Page, when: 'now' | 'anew'): Promise<string> {
  return page.evaluate(async (which) => {
    const shown =
      which === 'now'
        ? document
        : new DOMParser().parseFromString(
            await (await fetch(location.href, { headers: { accept: 'text/html' } })).text(),
            'text/html',
          )
    const answer = shown.querySelector('[data-answer]')?.cloneNode(true) as Element | undefined
    for (const element of answer?.querySelectorAll('*') ?? []) {
      // Scripts take away stops of the keyboard.
      element.removeAttribute('tabindex')
      const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const { name } of attributes) element.removeAttribute(name)
      for (const { name, value } of attributes) element.setAttribute(name, value)
    }
    return answer?.innerHTML.replace(/<!--.*?-->/g, '') ?? ''
  }, when)
}

/** An editor's changes of one block and around it, save by save. */
function listEdits(all: readonly Block[], kind: Kind): Block[][] {
  const at = all.findIndex((block) => block.kind === kind)
  const before: Block = { kind: 'paragraph', word: `before-${at}` }
  const after: Block = { kind: 'paragraph', word: `after-${at}` }
  const changed: Block = { kind, word: `changed${at}` }
  const head = all.slice(0, at)
  const rest = all.slice(at + 1)
  const [old] = all.slice(at, at + 1) as [Block]
  return [
    [...head, before, old, ...rest],
    [...head, before, changed, ...rest],
    [...head, before, changed, after, ...rest],
    [...head, changed, after, ...rest],
    [...head, after, ...rest],
    [...rest, ...head, old],
    [...all],
  ]
}

/** Presses what elements have added to blocks, so that saves meet them at work. */
async function pressButtons(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: /^Cop(?:y|ied) (?:code|formula)/ })
  await buttons.evaluateAll((found: HTMLElement[]) => {
    for (const button of found) button.click()
  })
}

/** Journeys of an editor who saves again and again while the page is open. */
export function describePreviewEdits(): void {
  for (const kind of Object.keys(kinds) as Kind[]) {
    test(`${kind}: saves before it, of it and after it are shown in place`, async ({
      page,
      preview,
    }) => {
      const all = (Object.keys(kinds) as Kind[]).map((one, at) => ({
        kind: one,
        word: `word${at}`,
      }))
      save(preview, all)
      await page.goto(address)
      const answer = page.locator('[data-answer]')
      await expect(answer.getByText('word0')).toBeVisible()
      const loadedAt = await page.evaluate(() => performance.timeOrigin)
      for (const blocks of listEdits(all, kind)) {
        await pressButtons(page)
        save(preview, blocks)
        for (const { word } of blocks) {
          const shown = answer.getByText(word).or(answer.getByAltText(word))
          await expect(shown.first()).toBeAttached()
        }
        await expect(async () => {
          expect(await readAnswer(page, 'now')).toBe(await readAnswer(page, 'anew'))
        }).toPass({ timeout: 30_000 })
      }
      expect(await page.evaluate(() => performance.timeOrigin), 'never loaded again').toBe(loadedAt)
      await expect(page.getByRole('button', { name: /Copy|Copied/ })).toHaveCount(3)
    })
  }

  test('every element works where React keeps the page, and through saves', async ({
    page,
    preview,
  }) => {
    const seen = new Set<string>()
    const look = async () => {
      const tags = await page.evaluate(() =>
        [...document.querySelectorAll('body *')].map((element) => element.localName),
      )
      for (const tag of tags) if (tag.includes('-')) seen.add(tag)
    }
    const headings = [1, 2, 3].map((n): Block => ({ kind: 'heading', word: `part${n}` }))
    const blocks: Block[] = [
      { kind: 'code block', word: 'code' },
      { kind: 'displayed formula', word: 'formula' },
      ...headings,
    ]
    await page.addInitScript(() => {
      Object.assign(window, { print: () => undefined })
      Object.assign(navigator, { share: async () => undefined })
    })
    save(preview, blocks)
    await page.goto(address)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Print' }).click()
    await page.getByRole('link', { name: 'Cite' }).click()
    await expect(page.getByRole('heading', { name: 'BibTeX' })).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('navigation', { name: 'On this page' }).getByText('part2').click()
    await page.getByRole('button', { name: 'Appearance' }).click()
    await page.getByText('Dark', { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Search questions' }).fill('edited')
    await expect(page.getByRole('option').first()).toBeVisible()
    await pressButtons(page)
    await look()
    for (const word of ['once', 'twice', 'thrice']) {
      save(preview, [{ kind: 'paragraph', word }, ...blocks, { kind: 'heading', word }])
      await expect(page.locator('[data-answer]').getByText(word).first()).toBeVisible()
    }
    const outline = page.getByRole('navigation', { name: 'On this page' })
    await outline.getByText('thrice').click()
    await expect(outline.locator('[aria-current]')).toContainText('thrice')
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()

    await page.goto('/saved')
    await expect(
      page.getByRole('link', { name: 'How is every kind of block edited?' }),
    ).toHaveCount(2)
    await look()
    await page.goto('/offline')
    await look()
    const script = readFileSync(path.join(import.meta.dirname, '../components/elements/index.ts'))
    const defined = [...script.toString().matchAll(/define\('([a-z-]+)'/g)].map(([, tag]) => tag)
    expect(defined.filter((tag) => tag === undefined || !seen.has(tag))).toEqual([])
  })

  test('a page that failed comes back by itself with the next save', async ({
    browser,
    preview,
  }) => {
    const page = await browser.newPage({ baseURL: preview.url })
    save(preview, [{ kind: 'paragraph', word: 'first' }])
    await page.goto(address)
    const answer = page.locator('[data-answer]')
    await expect(answer).toContainText('first')
    // Until React has taken the page over, a block that is gone is drawn again.
    await page.waitForFunction(() => {
      const block = document.querySelector('[data-answer] p')
      return block !== null && Object.keys(block).some((key) => key.startsWith('__reactFiber'))
    })
    // What no element of ours does.
    await page.evaluate(() => document.querySelector('[data-answer] p')?.remove())
    save(preview, [{ kind: 'table', word: 'second' }])
    await expect(page.getByRole('heading', { name: 'This page could not be shown.' })).toBeVisible()
    save(preview, [{ kind: 'paragraph', word: 'third' }])
    await expect(answer).toContainText('third')
    await page.close()
  })
}
