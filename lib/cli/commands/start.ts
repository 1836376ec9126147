import type { Command } from 'commander'

/** `portal start`: the production server. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('Build and index where needed, then serve.')
    .addHelpText('after', '\nExample:\n  PORT=8080 CONTENT_DIR=../records npm start')
    .action(async () => (await import('../start')).start())
}
