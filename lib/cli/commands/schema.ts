import type { Command } from 'commander'
import { print } from '../output'

/** `portal schema`: every field of a record, for editors and other programs. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description(
      'Print the JSON Schema of the front matter: every field, its meaning and its form.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  npm run -s portal -- schema > .vscode/question.schema.json',
    )
    .action(async () => {
      const { buildJsonSchema } = await import('@/lib/content')
      print(JSON.stringify(buildJsonSchema(), null, 2))
    })
}
