/** Way down or up, in pixels, that counts as reading on or as looking back. */
const least = 12

/** Sets `data-away` on an element while the page is read downward, and takes it off on the way up and at the ends. */
export function hideWhileReading(element: HTMLElement, signal: AbortSignal): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  let turned = scrollY
  addEventListener(
    'scroll',
    () => {
      const { scrollHeight, clientHeight } = document.documentElement
      const isEnd = scrollY < least || scrollY + clientHeight > scrollHeight - least
      if (!isEnd && Math.abs(scrollY - turned) < least) return
      element.toggleAttribute('data-away', !isEnd && scrollY > turned)
      turned = scrollY
    },
    { passive: true, signal },
  )
}
