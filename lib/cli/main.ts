import { ContentRootError } from '@/lib/content'
import { EnvError } from '@/lib/env'
import { CliError } from './cli-error'
import { createProgram } from './program'

// Whoever reads the output may have seen enough (`portal list | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await createProgram().parseAsync()
} catch (error) {
  const isForOperator = [EnvError, CliError, ContentRootError].some((kind) => error instanceof kind)
  if (!isForOperator) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}
