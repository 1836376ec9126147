import { Command } from 'commander'
import { addAssetsCommand } from './commands/assets'
import { addAuditCommand } from './commands/audit'
import { addBenchCommand } from './commands/bench'
import { addBenchPreviewCommand } from './commands/bench-preview'
import { addBenchSearchCommand } from './commands/bench-search'
import { addBenchServeCommand } from './commands/bench-serve'
import { addBuildCommand } from './commands/build'
import { addCheckCommand } from './commands/check'
import { addDeleteCommand } from './commands/delete'
import { addDevCommand } from './commands/dev'
import { addIndexCommand } from './commands/index-content'
import { addIndexNowCommand } from './commands/index-now'
import { addLighthouseCommand } from './commands/lighthouse'
import { addListCommand } from './commands/list'
import { addMeasureCommand } from './commands/measure'
import { addMergeCommand } from './commands/merge'
import { addMoveCommand } from './commands/move'
import { addNewCommand } from './commands/new'
import { addPrepareCommand } from './commands/prepare'
import { addRedirectsCommand } from './commands/redirects'
import { addSchemaCommand } from './commands/schema'
import { addScreenshotsCommand } from './commands/screenshots'
import { addStatsCommand } from './commands/stats'
import { addSynthCommand } from './commands/synth'

/** The command line, with all its commands; nothing runs yet. */
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

  program.commandsGroup('Examine:')
  addAuditCommand(program)
  addMeasureCommand(program)
  addScreenshotsCommand(program)
  addLighthouseCommand(program)
  addSynthCommand(program)
  addBenchCommand(program)
  addBenchPreviewCommand(program)
  addBenchSearchCommand(program)
  addBenchServeCommand(program)
  return program
}
