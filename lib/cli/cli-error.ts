/** Ends a command with exit code 1: a problem that its operator can mend. The message is one sentence that says how. */
export class CliError extends Error {
  override name = 'CliError'
}
