/*
 * Theme and text size as the reader has chosen them on this device. `apply-look.ts` shows them before a page is
 * painted, `look-settings.ts` lets the reader choose.
 */

/** The choices of each setting, by the name under which it is stored and set as `data-…` on the root. */
export const looks = {
  theme: ['system', 'light', 'dark'],
  text: ['normal', 'large', 'larger'],
} as const

export type Look = keyof typeof looks

const keyOf = (look: Look) => `portal-${look}`

/** The stored choice; the first one if there is none, or if the browser stores nothing. */
export function readLook(look: Look): string {
  const choices: readonly string[] = looks[look]
  try {
    const kept = localStorage.getItem(keyOf(look)) ?? ''
    if (choices.includes(kept)) return kept
  } catch {
    // A browser may refuse storage; the page then looks as the system does.
  }
  return choices[0] ?? ''
}

/** Shows a choice on this page. */
export function applyLook(look: Look, choice: string): void {
  document.documentElement.dataset[look] = choice
  if (look === 'theme') colourBar(choice)
}

/** The browser's own bar around the page has a colour for each theme, told apart by their media. */
function colourBar(choice: string): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    bar.dataset.theme ??= bar.media.includes('dark') ? 'dark' : 'light'
    const { theme } = bar.dataset
    const isChosen = choice === theme ? 'all' : 'not all'
    bar.media = choice === 'system' ? `(prefers-color-scheme: ${theme})` : isChosen
  }
}

/** Shows a choice and keeps it, where the browser allows that. */
export function chooseLook(look: Look, choice: string): void {
  applyLook(look, choice)
  try {
    localStorage.setItem(keyOf(look), choice)
  } catch {
    // The choice then lasts as long as the page.
  }
}
