import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { TexCommands } from '../tex/commands'
import { LINE_STARTS, N_COMMANDS } from './n-commands'

/** Names after a backslash and n anywhere in KaTeX's own source, commands among them. */
const source = readFileSync(createRequire(import.meta.url).resolve('katex'), 'utf8')
const inKatex = new Set([...source.matchAll(/\\\\(n[a-zA-Z]+)/g)].map(([, name = '']) => name))

describe('commands that begin with n', () => {
  it('are those that KaTeX knows', () => {
    const commands = new TexCommands()
    const known = [...inKatex].filter((name) => commands.isKnown(name))
    expect(known.length).toBeGreaterThan(50)
    expect(known.filter((name) => !N_COMMANDS.has(name))).toEqual([])
  })

  it.each(['nwhere', 'nthe', 'n', 'nx', 'nint', 'nleft'])(
    '%s is a line break and a word',
    (name) => {
      expect(N_COMMANDS.has(name)).toBe(false)
    },
  )

  it('may be line breaks only where they are commands', () => {
    for (const name of LINE_STARTS) expect(N_COMMANDS.has(name)).toBe(true)
  })
})
