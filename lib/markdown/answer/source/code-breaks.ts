/** Where `'` quotes lists and names types more often than it opens a string. */
const NO_SINGLE = 'scheme lisp racket clojure haskell'.split(' ')

const TEMPLATES = 'javascript js jsx typescript ts tsx'.split(' ')

/** Languages by the sign that begins their comments. */
const COMMENTS = Object.entries({
  '#': 'python py bash sh shell zsh console ruby rb perl r yaml toml make powershell',
  '//': 'c cpp c++ cs csharp java javascript js jsx typescript ts tsx go rust swift kotlin scala dart php',
  '--': 'sql mysql haskell ada lua vhdl',
  '%': 'prolog matlab octave erlang latex tex',
  ';': 'scheme lisp racket clojure assembly asm nasm',
})

/** A single quote that follows no word, prefixes of strings such as `f'…'` excepted. */
const SINGLE = "(?<=^|\\\\n|[^\\p{L}\\p{N}_)\\].']|(?:^|\\\\n|[^\\p{L}\\p{N}_])[rbfuRBFU])'"

/**
 * A string up to its closing quote. One with the escape `\n` must close within 160 characters, without a blank or
 * indented line and the end of a statement; a quote that opens the next string closes none. Any other ends with its line.
 */
const stringOf = (open: string, quote = open): string => {
  const closed = `(?:\\\\(?!n(?: {2}|\\\\n))[^]|(?![;{]\\\\)[^${quote}\\\\]){1,160}(?<!\\()${quote}(?![\\p{L}\\p{N}_])`
  return `${open}(?:\\\\[^n]|[^${quote}\\\\])*(?:${quote}|(?=\\\\n)${closed})?`
}

/** Comments, strings, character constants and line breaks of a language, the first that may begin at a place. */
function partsOf(language: string): RegExp {
  const own = COMMENTS.filter(([, names]) => names.split(' ').includes(language))
  const signs = own.length > 0 ? own.map(([sign]) => sign) : ['#', '//']
  const parts = [
    `(?<=^|\\\\n|[ \\t;])(?:${signs.join('|')})(?:(?!\\\\n)[^])*`,
    '"""[^]*?(?:"""|$)',
    ...(NO_SINGLE.includes(language) ? [] : [`${SINGLE}''[^]*?(?:'''|$)`, stringOf(SINGLE, "'")]),
    stringOf('"'),
    ...(TEMPLATES.includes(language) ? [stringOf('`')] : []),
    "'\\\\n'",
    '\\\\n',
  ]
  return new RegExp(parts.join('|'), 'gu')
}

/**
 * The line breaks of fenced code which are written as backslash and n, the escapes in its strings left out; strings of
 * three quotes have lines.
 */
export function findCodeBreaks(code: string): number[] {
  const language = /^[`~]+ *([^\s\\{]*)/.exec(code)?.[1]?.toLowerCase() ?? ''
  const first = code.indexOf('\\n')
  if (first < 0) return []
  const breaks = [...code.slice(first + 2).matchAll(partsOf(language))]
    .filter(([part]) => /^(?:\\n$|"""|''')/.test(part))
    .flatMap(({ 0: part, index }) => Array.from(part.matchAll(/\\n/g), (at) => index + at.index))
  return [first, ...breaks.map((at) => first + 2 + at)]
}
