import { Command } from 'commander'
import { addSynthCommand } from './commands/synth'

const program = new Command('portal')
program.description('The learning portal: serve it, preview it, check it, measure it.')

addSynthCommand(program)

await program.parseAsync()
