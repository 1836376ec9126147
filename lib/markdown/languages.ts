import type { LanguageRegistration } from 'shiki/core'

interface CodeLanguage {
  /** As readers know it. */
  title: string
  /** Grammar, loaded at its first use. Absent: shown plain. */
  load?: () => Promise<{ default: LanguageRegistration[] }>
}

/** Languages by the name that a fence gives, in lower case. A grammar is loaded at its first use and kept. */
const languages: Record<string, CodeLanguage> = {
  bash: { title: 'Bash', load: () => import('shiki/langs/bash.mjs') },
  c: { title: 'C', load: () => import('shiki/langs/c.mjs') },
  cmd: { title: 'Windows command', load: () => import('shiki/langs/bat.mjs') },
  cpp: { title: 'C++', load: () => import('shiki/langs/cpp.mjs') },
  csharp: { title: 'C#', load: () => import('shiki/langs/csharp.mjs') },
  css: { title: 'CSS', load: () => import('shiki/langs/css.mjs') },
  excel: { title: 'Excel' },
  fortran: { title: 'Fortran', load: () => import('shiki/langs/fortran-free-form.mjs') },
  go: { title: 'Go', load: () => import('shiki/langs/go.mjs') },
  haskell: { title: 'Haskell', load: () => import('shiki/langs/haskell.mjs') },
  html: { title: 'HTML', load: () => import('shiki/langs/html.mjs') },
  java: { title: 'Java', load: () => import('shiki/langs/java.mjs') },
  javascript: { title: 'JavaScript', load: () => import('shiki/langs/javascript.mjs') },
  json: { title: 'JSON', load: () => import('shiki/langs/json.mjs') },
  julia: { title: 'Julia', load: () => import('shiki/langs/julia.mjs') },
  kotlin: { title: 'Kotlin', load: () => import('shiki/langs/kotlin.mjs') },
  latex: { title: 'LaTeX', load: () => import('shiki/langs/latex.mjs') },
  lisp: { title: 'Lisp', load: () => import('shiki/langs/common-lisp.mjs') },
  lua: { title: 'Lua', load: () => import('shiki/langs/lua.mjs') },
  matlab: { title: 'MATLAB', load: () => import('shiki/langs/matlab.mjs') },
  perl: { title: 'Perl', load: () => import('shiki/langs/perl.mjs') },
  php: { title: 'PHP', load: () => import('shiki/langs/php.mjs') },
  powershell: { title: 'PowerShell', load: () => import('shiki/langs/powershell.mjs') },
  prolog: { title: 'Prolog', load: () => import('shiki/langs/prolog.mjs') },
  python: { title: 'Python', load: () => import('shiki/langs/python.mjs') },
  r: { title: 'R', load: () => import('shiki/langs/r.mjs') },
  ruby: { title: 'Ruby', load: () => import('shiki/langs/ruby.mjs') },
  rust: { title: 'Rust', load: () => import('shiki/langs/rust.mjs') },
  scala: { title: 'Scala', load: () => import('shiki/langs/scala.mjs') },
  scheme: { title: 'Scheme', load: () => import('shiki/langs/scheme.mjs') },
  sql: { title: 'SQL', load: () => import('shiki/langs/sql.mjs') },
  swift: { title: 'Swift', load: () => import('shiki/langs/swift.mjs') },
  toml: { title: 'TOML', load: () => import('shiki/langs/toml.mjs') },
  typescript: { title: 'TypeScript', load: () => import('shiki/langs/typescript.mjs') },
  verilog: { title: 'Verilog', load: () => import('shiki/langs/verilog.mjs') },
  vhdl: { title: 'VHDL', load: () => import('shiki/langs/vhdl.mjs') },
  xml: { title: 'XML', load: () => import('shiki/langs/xml.mjs') },
  yaml: { title: 'YAML', load: () => import('shiki/langs/yaml.mjs') },
}

/** Other names that a fence may give, by the language's own. */
const aliases: Record<string, string> = {
  bash: 'console sh shell zsh',
  cmd: 'bat batch',
  cpp: 'c++',
  csharp: 'c# cs',
  go: 'golang',
  haskell: 'hs',
  html: 'htm',
  javascript: 'js jsx',
  kotlin: 'kt',
  latex: 'tex',
  powershell: 'ps1',
  python: 'py python3',
  ruby: 'rb',
  rust: 'rs',
  sql: 'mysql',
  typescript: 'ts tsx',
  yaml: 'yml',
}

const ids = new Map(
  Object.entries(aliases).flatMap(([id, names]) => names.split(' ').map((name) => [name, id])),
)

/** Ids of all languages that have an entry. */
export function listLanguages(): string[] {
  return Object.keys(languages)
}

/** What is known of a fence's language; `undefined` for `plaintext` and names without an entry. */
export function getLanguage(name: string): (CodeLanguage & { id: string }) | undefined {
  const lower = name.toLowerCase()
  const id = ids.get(lower) ?? lower
  const found = Object.hasOwn(languages, id) ? languages[id] : undefined
  return found && { id, ...found }
}
