import type { Rendered } from '../render/application'

/** The page that stands for all that failed; the application's build holds it ready. */
export const failureTarget = '/500'

/** Whether it is a failure that Next leaves to its scripts to draw, which no reading page carries. */
function isBlankFailure({ status, body }: Rendered): boolean {
  return status >= 500 && body.includes('<html id="__next_error__"')
}

/** Asks the application; where it fails without a word for the reader, its status goes with a page that has one. */
export async function renderWithFailure(
  render: (target: string) => Promise<Rendered>,
  target: string,
): Promise<Rendered> {
  const rendered = await render(target)
  if (!isBlankFailure(rendered)) return rendered
  const drawn = await render(failureTarget)
  return isBlankFailure(drawn) ? rendered : { ...drawn, status: rendered.status }
}
