import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { createProgram } from '@/lib/cli'
import { addToolCommands } from './program'

/** Commands that do something: those without commands of their own. */
function listLeaves(command: Command, names: string[] = []): [name: string, command: Command][] {
  if (command.commands.length === 0) return [[names.join(' '), command]]
  return command.commands.flatMap((child) => listLeaves(child, [...names, child.name()]))
}

/** What `--help` prints, examples included. */
function getHelp(command: Command): string {
  let help = ''
  command.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  command.outputHelp()
  return help
}

const program = createProgram()
addToolCommands(program)
const leaves = listLeaves(program)

it.each(leaves)(
  '`portal %s --help` says what it does, with an example of itself',
  (name, command) => {
    const help = getHelp(command)
    expect(command.description()).toMatch(/^[A-Z].*\.$/s)
    expect(help).toMatch(/\nExamples?:\n {2}/)
    const examples = help.slice(help.indexOf('\nExample'))
    const isNamed = new RegExp(`npm (?:run|start).*\\b${name.replace('-', '[-:]')}\\b`)
    expect(examples).toMatch(isNamed)
  },
)

it.each(leaves)('every option and argument of `portal %s` is described', (_name, command) => {
  for (const { flags, description } of command.options)
    expect([flags, description]).not.toContain('')
  for (const argument of command.registeredArguments) {
    expect([argument.name(), argument.description]).not.toContain('')
  }
})
