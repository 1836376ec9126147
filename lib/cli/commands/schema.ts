import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { formatExamples } from '../options'
import { print } from '../output'

/** What editors complete records from, and what the CMS shows; both follow from the fields of a record. */
const schemaFile = '.vscode/question.schema.json'
const cmsFile = 'cloudcannon.config.yml'

/** `portal schema`: every field of a record, for editors and other programs. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description(
      'Print the JSON Schema of the front matter: every field, its meaning and its form.',
    )
    .option('--write', `write it to ${schemaFile}, and the inputs of the fields to ${cmsFile}`)
    .addHelpText('after', formatExamples('npm run portal -- schema --write && npm run format'))
    .action(async ({ write }: { write?: true }) => {
      const { buildJsonSchema, writeCmsInputs } = await import('@/lib/content')
      const schema = JSON.stringify(buildJsonSchema(), null, 2)
      if (!write) return print(schema)
      writeFileSync(schemaFile, `${schema}\n`)
      writeFileSync(cmsFile, writeCmsInputs(readFileSync(cmsFile, 'utf8')))
    })
}
