import type { Command } from 'commander'

/** `portal prepare`: what `npm start` does before it serves. */
export function addPrepareCommand(program: Command): void {
  program
    .command('prepare')
    .description('Build and index where needed, so that the server can start at once.')
    .addHelpText('after', '\nExample:\n  CONTENT_DIR=../records npm run portal -- prepare')
    .action(async () => (await import('../prepare')).prepare())
}
