import { Command } from 'commander'

const program = new Command('portal')
program.description('The learning portal: serve it, preview it, check it, measure it.')

await program.parseAsync()
