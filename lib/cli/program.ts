import { Command } from 'commander'
import { EnvError } from '@/lib/env'
import { addAssetsCommand, addBuildCommand, addPrepareCommand } from './commands/build'
import { addCheckCommand } from './commands/check'
import { addDevCommand } from './commands/dev'
import {
  addDeleteCommand,
  addMergeCommand,
  addMoveCommand,
  addNewCommand,
} from './commands/editing'
import { addIndexCommand } from './commands/index-content'
import { addIndexNowCommand } from './commands/index-now'
import { addListCommand } from './commands/list'
import { addRedirectsCommand } from './commands/redirects'
import { addSchemaCommand } from './commands/schema'
import { addStatsCommand } from './commands/stats'
import { CliError, printError } from './output'

/** The command line with what serving and editing need; `lib/tools` adds the rest. Nothing runs yet. */
export function createProgram(): Command {
  const program = new Command('portal')
  program.description('The learning portal: serve it, preview it, check it, measure it.')

  // A command imports its libraries inside its action: the server carries no other command's in memory.
  program.commandsGroup('Serve:')
  addPrepareCommand(program)
  addBuildCommand(program)
  addIndexCommand(program)
  addAssetsCommand(program)
  addIndexNowCommand(program)

  program.commandsGroup('Edit:')
  addDevCommand(program)
  addCheckCommand(program)
  addNewCommand(program)
  addMoveCommand(program)
  addMergeCommand(program)
  addDeleteCommand(program)
  addListCommand(program)
  addStatsCommand(program)
  addRedirectsCommand(program)
  addSchemaCommand(program)
  return program
}

/** Runs the command that the process was started with; a problem that its operator can fix ends it with a sentence and exit code 1. */
export async function runProgram(program: Command): Promise<void> {
  // The reader of the output may have seen enough (`portal list | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await program.parseAsync()
  } catch (error) {
    // By name, where a class would load the room that it comes from.
    const isForOperator =
      error instanceof EnvError ||
      error instanceof CliError ||
      (error instanceof Error && /^(?:Catalog|ContentRoot)Error$/.test(error.name))
    if (!isForOperator) throw error
    printError(error.message)
    process.exitCode = 1
  }
}
