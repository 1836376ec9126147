import { expect, test } from './fixtures'

test('the browser has the fonts of the project alone, and a zone, locale and scale of its own', async ({
  page,
}) => {
  await page.goto('/')
  const seen = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const measure = (family: string) => {
      if (!context) throw new Error('There is no canvas.')
      context.font = `72px ${family}`
      return context.measureText('The quick brown fox: 0123456789').width
    }
    return {
      // A font of the machine would give a width of its own instead of the generic family's.
      foreign: ['DejaVu Sans', 'Liberation Serif', 'Noto Sans', 'Arial', 'Helvetica'].filter(
        (family) => measure(`"${family}", monospace`) !== measure('monospace'),
      ),
      widths: new Set(['serif', 'sans-serif', 'monospace'].map(measure)).size,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: navigator.language,
      scale: devicePixelRatio,
    }
  })
  expect(seen).toEqual({ foreign: [], widths: 3, zone: 'UTC', language: 'en-US', scale: 1 })
})
