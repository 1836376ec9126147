import { maskCode } from '../prose'
import type { RecordRule } from '../rule'

/** The replacement for an element, with its content in the place of `…`. */
const instead: Readonly<Record<string, string>> = {
  br: 'Remove it; an empty line begins a new paragraph',
  p: 'Remove it; an empty line begins a new paragraph',
  sub: 'Write `$_{…}$`',
  sup: 'Write `$^{…}$`',
  b: 'Write `**…**`',
  strong: 'Write `**…**`',
  i: 'Write `*…*`',
  em: 'Write `*…*`',
  del: 'Write `~~…~~`',
  s: 'Write `~~…~~`',
  code: 'Put what is in it between backticks',
  kbd: 'Put what is in it between backticks',
  pre: 'Write three backticks on the lines before and after the code',
  a: 'Write `[text](address)`',
  img: 'Write `![what it shows](address)`',
  hr: 'Write `---` on a line of its own, with empty lines around it',
  ul: 'Begin each item with `- `',
  ol: 'Begin each item with `1. `',
  li: 'Begin each item with `- `',
  blockquote: 'Begin each line of the quotation with `> `',
  table: 'Write the table with bars, `| a | b |`',
  tr: 'Write the table with bars, `| a | b |`',
  td: 'Write the table with bars, `| a | b |`',
  th: 'Write the table with bars, `| a | b |`',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'Begin the heading with `### `']),
  ),
}

/** Elements that say nothing which Markdown could say. */
const others =
  'abbr|article|aside|audio|big|button|center|cite|details|div|dl|dt|dd|embed|figure|figcaption|font|footer|form|header|iframe|input|ins|main|mark|nav|nobr|object|q|script|section|small|span|style|summary|svg|tbody|tfoot|thead|tt|u|var|video|wbr'

const tag = new RegExp(
  String.raw`<!--[\s\S]{0,2000}?-->|<(${Object.keys(instead).join('|')}|${others})(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)){0,20}\s*/?>`,
  'gi',
)

/** HTML in an answer, which readers see as text. */
export const html: RecordRule = {
  explanations: {
    'answer-html':
      'The answer holds an HTML tag or comment. HTML is not read, so that nothing in a record can be executed: readers see the tag as text. Write it in Markdown, as a formula, or, where the tag itself is meant, between backticks.',
  },
  check({ front: { answer } }, report) {
    if (!answer.includes('<')) return
    const seen = new Set<string>()
    for (const { 0: found, 1: element, index } of maskCode(answer).matchAll(tag)) {
      const name = element?.toLowerCase() ?? 'comment'
      if (seen.has(name)) continue
      seen.add(name)
      const shown = element === undefined ? 'An HTML comment' : `The tag \`${found}\``
      report(
        'answer-html',
        `${shown} is shown to readers as text.`,
        getRemedy(name, answer.slice(index)),
        { path: ['answer'], offset: index },
      )
    }
  },
}

function getRemedy(name: string, rest: string): string {
  if (name === 'comment') return 'Remove it.'
  const general = instead[name] ?? 'Remove it'
  const content = new RegExp(`^<${name}[^<>]*>([^<>\n]{1,40})</${name}>`, 'i').exec(rest)?.[1]
  const exact = content === undefined ? general : general.replace('…', content)
  return `${exact}; to show the tag itself, put it between backticks.`
}
