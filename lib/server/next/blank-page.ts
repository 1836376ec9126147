import type { Rendered } from '../render/application'

/** The page that stands for all that failed; the application's build holds it ready. */
const failureTarget = '/500'

/**
 * Whether Next left a page to its scripts to draw, which no reading page carries: a document without a body, its
 * response to `notFound()` and to what a page throws.
 */
export function isBlankPage({ body }: Rendered): boolean {
  return body.includes('<html id="__next_error__"')
}

/** Renders `target`; the status of a blank failure goes with the page that stands for all failures. */
export async function renderWithFailure(
  render: (target: string) => Promise<Rendered>,
  target: string,
): Promise<Rendered> {
  const rendered = await render(target)
  if (rendered.status < 500 || !isBlankPage(rendered)) return rendered
  const { status, failure } = rendered
  const drawn = await render(failureTarget)
  if (drawn.status >= 500 && isBlankPage(drawn)) return rendered
  return { ...drawn, status, ...(failure && { failure }) }
}
