import { Command } from 'commander'
import { addAssetsCommand } from './commands/assets'
import { addBuildCommand } from './commands/build'
import { addCheckCommand } from './commands/check'
import { addDeleteCommand } from './commands/delete'
import { addDevCommand } from './commands/dev'
import { addIndexCommand } from './commands/index-content'
import { addIndexNowCommand } from './commands/index-now'
import { addListCommand } from './commands/list'
import { addMergeCommand } from './commands/merge'
import { addMoveCommand } from './commands/move'
import { addNewCommand } from './commands/new'
import { addPrepareCommand } from './commands/prepare'
import { addRedirectsCommand } from './commands/redirects'
import { addSchemaCommand } from './commands/schema'
import { addStatsCommand } from './commands/stats'

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
