import type { Command } from 'commander'
import { EnvError } from '@/lib/env'
import { CliError, printError } from './output'

/** Runs the command that the process was started with; what its operator can mend ends it with a sentence and exit code 1. */
export async function runProgram(program: Command): Promise<void> {
  // The reader of the output may have seen enough (`portal list | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await program.parseAsync()
  } catch (error) {
    // By name, where a class would load the room that it comes from.
    const isForOperator =
      error instanceof EnvError ||
      error instanceof CliError ||
      (error instanceof Error && /^(?:Catalog|ContentRoot)Error$/.test(error.name))
    if (!isForOperator) throw error
    printError(error.message)
    process.exitCode = 1
  }
}
