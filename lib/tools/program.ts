import type { Command } from 'commander'
import { addAuditCommand } from './commands/audit'
import { addBenchCommand } from './commands/bench'
import { addBenchSearchCommand } from './commands/bench-search'
import { addServerBenchCommands } from './commands/bench-serve'
import { addFuzzCommand } from './commands/fuzz'
import { addLighthouseCommand } from './commands/lighthouse'
import { addMeasureCommand } from './commands/measure'
import { addMutantsCommand } from './commands/mutants'
import { addScreenshotsCommand } from './commands/screenshots'
import { addSynthCommand } from './commands/synth'

/**
 * Adds the commands that judge, measure and picture a site. A command imports its libraries inside its action: some are
 * there only where development packages are installed.
 */
export function addToolCommands(program: Command): void {
  program.commandsGroup('Examine:')
  addAuditCommand(program)
  addMeasureCommand(program)
  addScreenshotsCommand(program)
  addLighthouseCommand(program)
  addFuzzCommand(program)
  addMutantsCommand(program)
  addSynthCommand(program)
  addBenchCommand(program)
  addBenchSearchCommand(program)
  addServerBenchCommands(program)
}
