import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const tokens = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')
const themes = ['light', 'dark'] as const
const colour = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+|var\(--hue, 60\))\)`

type Theme = (typeof themes)[number]

/** Relative luminance (WCAG 2.2) of an OKLCH colour, clipped to sRGB. Matrices: CSS Color 4. */
function getLuminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(Math.max(value, 0), 1)
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** A token's luminance in a theme; `hue` takes the place of the subject's. */
function readToken(name: string, theme: Theme, hue: number): number {
  const found = new RegExp(`--${name}: light-dark\\(${colour}, ${colour}\\)`).exec(tokens)
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  const [lightness, chroma, own] = theme === 'light' ? found.slice(1, 4) : found.slice(4, 7)
  const degrees = own?.startsWith('var') ? hue : Number(own)
  return getLuminance(Number(lightness) / 100, Number(chroma), degrees)
}

function getContrast(text: string, ground: string, theme: Theme, hue: number): number {
  const [low = 0, high = 0] = [readToken(text, theme, hue), readToken(ground, theme, hue)].sort(
    (a, b) => a - b,
  )
  return (high + 0.05) / (low + 0.05)
}

test.each([
  { text: 'ink', ground: 'paper', least: 7 },
  { text: 'ink', ground: 'paper-sunk', least: 7 },
  { text: 'ink', ground: 'mark', least: 7 },
  { text: 'ink-soft', ground: 'paper', least: 7 },
  { text: 'ink-soft', ground: 'paper-sunk', least: 4.5 },
  { text: 'ink-soft', ground: 'paper-raised', least: 4.5 },
  { text: 'ink-soft', ground: 'subject-wash', least: 4.5 },
  { text: 'accent', ground: 'paper', least: 4.5 },
  { text: 'line-strong', ground: 'paper', least: 3 },
  { text: 'subject', ground: 'paper', least: 4.5 },
  { text: 'subject', ground: 'subject-wash', least: 4.5 },
])('$text on $ground has a contrast of at least $least in every hue', (pair) => {
  const faults = themes.flatMap((theme) =>
    Array.from({ length: 360 }, (_, hue) => ({
      theme,
      hue,
      contrast: getContrast(pair.text, pair.ground, theme, hue),
    })).filter(({ contrast }) => contrast < pair.least),
  )
  expect(faults).toEqual([])
})
