import { setTimeout as wait } from 'node:timers/promises'

/**
 * Resolves once `isReady` says so, and asks it now and then until it does: what keeps pages from being served, such as
 * content that is being copied, may pass.
 * @param onWait told once, before the first pause.
 */
export async function untilReady(
  isReady: () => Promise<boolean>,
  onWait: () => void,
  pauseMs = 1_000,
): Promise<void> {
  if (await isReady()) return
  onWait()
  do await wait(pauseMs)
  while (!(await isReady()))
}
