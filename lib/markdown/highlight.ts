import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { escapeHtml } from './escape-html'
import { getLanguage } from './languages'

/** Code with a longer line stays plain: grammars can take time that grows with the square of a line's length. */
const maxLine = 200

const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '', fontStyle: false })

let shared: Promise<HighlighterCore> | undefined

function getHighlighter(): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [theme],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  })
  return shared
}

/**
 * HTML of code: escaped text with `<span class="tok-…">` around tokens (`keyword`, `string`, `comment`, `constant`,
 * `function`, `parameter`, `punctuation`, `string-expression`, `link`). Colours are the style sheet's.
 * An unknown or absent `language`, or a line of more than 200 characters, gives the text alone.
 */
export async function highlight(code: string, language: string | undefined): Promise<string> {
  const known = language === undefined ? undefined : getLanguage(language)
  const isLong = code.split('\n').some((line) => line.length > maxLine)
  if (!known?.load || isLong) return escapeHtml(code)
  const [highlighter, { default: grammar }] = await Promise.all([getHighlighter(), known.load()])
  await highlighter.loadLanguage(grammar)
  const lines = highlighter.codeToTokensBase(code, {
    lang: grammar.at(-1)?.name ?? known.id,
    theme: 'tokens',
    // By the clock, a busy machine would colour a line otherwise than an idle one; its length bounds it already.
    tokenizeTimeLimit: 0,
  })
  return lines.map((tokens) => tokens.map(renderToken).join('')).join('\n')
}

function renderToken({ content, color }: { content: string; color?: string }): string {
  const kind = color?.match(/^var\(token-([a-z-]+)\)$/)?.[1]
  const text = escapeHtml(content)
  return kind ? `<span class="tok-${kind}">${text}</span>` : text
}
