import { dropPage, keepPage } from './store-page'

/** What pages ask of the worker: to keep a question that was put aside, or to let it go. */
export interface OfflineMessage {
  type: 'keep' | 'drop'
  /** The question's path. */
  path: string
}

const questionPath = /^\/learn\/[a-z0-9-]+\/questions\/[a-z0-9-]+$/

/** Does what a page asks; anything that is no such message is left alone. */
export async function answerMessage(data: unknown): Promise<void> {
  const { type, path } = (data ?? {}) as Partial<OfflineMessage>
  if (typeof path !== 'string' || !questionPath.test(path)) return
  if (type === 'keep') await keepPage(path)
  else if (type === 'drop') await dropPage(path)
}
