/** Nothing: `failed-page.dev.tsx` stands in for this in preview, and in no build. */
export function FailedPage(): undefined {
  return undefined
}
