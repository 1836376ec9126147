import { createServer } from 'node:http'
import { ListenError, listen } from '@/lib/server'
import { CliError } from './output'

/**
 * Finds a port that cannot be listened on before the long work begins.
 * @param host absent: every address of the machine.
 * @throws {CliError} naming the setting.
 */
export async function checkPort(port: number, host?: string): Promise<void> {
  const probe = createServer()
  try {
    await listen(probe, port, host)
  } catch (error) {
    if (error instanceof ListenError) throw new CliError(error.message, { cause: error })
    throw error
  }
  await new Promise((resolve) => probe.close(resolve))
}
