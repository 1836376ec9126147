import { expect, it } from 'vitest'
import { katexAssets } from './katex'

it('serves the style sheet of formulas with woff2 fonts alone, all of them there', async () => {
  const files = await katexAssets.build('')
  const css = Buffer.from(files.find(({ name }) => name === 'katex.css')?.bytes ?? []).toString()
  const sources = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url)
  expect(new Set(sources)).toEqual(
    new Set(files.map(({ name }) => name).filter((name) => name !== 'katex.css')),
  )
  expect(sources.every((url) => url?.endsWith('.woff2'))).toBe(true)
  expect(css.match(/@font-face/g)).toHaveLength(css.match(/font-display:swap/g)?.length ?? 0)
})
