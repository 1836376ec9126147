/** Runs tasks, at most `limit` of them at once, the rest in the order they came. */
export function createLimiter(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // A place is handed on, not given back, so that nobody who comes later gets ahead.
      if (next) next()
      else running--
    }
  }
}
