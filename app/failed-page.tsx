/** Nothing: `failed-page.dev.tsx` replaces this file in preview only. */
export function FailedPage(): undefined {
  return undefined
}
