/** Next calls this with each error of a page or a route, and asks for it here; see `lib/server/next`. */
export { noteRenderError as onRequestError } from './lib/server/next/render-context'
