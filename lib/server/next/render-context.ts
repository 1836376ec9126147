import { AsyncLocalStorage } from 'node:async_hooks'
import { setShownCollector } from '@/lib/routes'

/** Facts that a page declares while it is rendered. */
export interface RenderContext {
  /** Paths of the questions that it declares to show. */
  shown: Set<string>
  /** What was thrown first. */
  error?: unknown
}

/** Next bundles pages apart from the program that calls them: both find the context in the global object. */
const place: unique symbol = Symbol.for('portal.render-context')
const shared = globalThis as { [place]?: AsyncLocalStorage<RenderContext> }

/** Calls `render`; what pages tell meanwhile is added to `context`. */
export function runInContext<Result>(context: RenderContext, render: () => Result): Result {
  shared[place] ??= new AsyncLocalStorage()
  const storage = shared[place]
  setShownCollector({ getStore: () => storage.getStore()?.shown })
  return storage.run(context, render)
}

/** Notes an error of the page being rendered; Next calls it as `onRequestError` of `instrumentation.ts`. */
export function noteRenderError(error: unknown): void {
  const context = shared[place]?.getStore()
  if (context) context.error ??= error
}
