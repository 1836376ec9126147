interface Fallback {
  family: string
  /** Fonts of readers' systems that share one set of widths, by full name. */
  local: string[]
  weight: string
  /** Mean width of English text set in our font, divided by the same in the local one. */
  size: number
  /** Of our font, in parts of an em. */
  ascent: number
  descent: number
}

/**
 * Metrics of our fonts (`hhea`) beside those of the fonts that stand in while they load. Widths were measured on
 * English prose in Chromium; Times New Roman and Arial have metric twins on every desktop system.
 */
const fallbacks: Fallback[] = [
  {
    family: 'Source Serif 4 Fallback',
    local: ['Times New Roman', 'Liberation Serif', 'Times'],
    weight: '400',
    size: 1.181,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Source Serif 4 Fallback',
    local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Times Bold'],
    weight: '600',
    size: 1.126,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Inter Fallback',
    local: ['Arial', 'Liberation Sans', 'Helvetica'],
    weight: '400',
    size: 1.07,
    ascent: 0.969,
    descent: 0.241,
  },
  {
    family: 'Inter Fallback',
    local: ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold'],
    weight: '600',
    size: 1.009,
    ascent: 0.969,
    descent: 0.241,
  },
]

const percent = (value: number) => `${(value * 100).toFixed(1)}%`

/** Faces that give local fonts the metrics of ours, so that no line moves when ours arrive. */
export function buildFallbackCss(): string {
  return fallbacks
    .map(({ family, local, weight, size, ascent, descent }) => {
      const sources = local.map((name) => `local("${name}")`).join(',')
      return `@font-face{font-family:"${family}";font-weight:${weight};src:${sources};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`
    })
    .join('\n')
}
