import { AsyncLocalStorage } from 'node:async_hooks'
import { setShownCollector } from '@/lib/routes'

const storage = new AsyncLocalStorage<Set<string>>()

/** Runs `render` and adds to `shown` the paths of the questions that are declared meanwhile by `declareShown`. */
export function collectShownQuestions<Result>(shown: Set<string>, render: () => Result): Result {
  setShownCollector(storage)
  return storage.run(shown, render)
}
