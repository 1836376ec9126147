import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderAnswer } from './render'

/** The HTML of an answer, as a page serves it; for tests. */
export async function toHtml(raw: string): Promise<string> {
  const { content } = await renderAnswer(raw)
  return renderToStaticMarkup(content as ReactNode)
}
