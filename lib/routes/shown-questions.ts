import { findPage } from './find-page'

/** Gives the set that the response being rendered fills; none outside of a rendering that is watched. */
interface ShownCollector {
  getStore(): Set<string> | undefined
}

/** Next bundles pages apart from the server that calls them; what both know by name lies in the global object. */
const place: unique symbol = Symbol.for('portal.shown-questions')
const shared = globalThis as { [place]?: ShownCollector }

/** Sets where {@link declareShown} puts the questions that pages show. */
export function setShownCollector(collector: ShownCollector): void {
  shared[place] = collector
}

/**
 * Declares that the page being rendered has a link to `href`: if that is a question's page, a change of the question
 * touches this page. Each link that may lead to a question is written through this function.
 * @returns `href`, unchanged. Has no effect in a browser.
 */
export function declareShown(href: string): string {
  const shown = shared[place]?.getStore()
  if (!shown) return href
  const path = href.replace(/[?#].*$/, '')
  if (findPage(path)?.kind === 'question') shown.add(path)
  return href
}
