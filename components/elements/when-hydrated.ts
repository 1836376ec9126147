/**
 * Runs `work` when the elements of a page may be moved. The production server takes the framework out of reading pages,
 * so that this is at once; `next dev` leaves it there, and it must find the page as it was drawn.
 */
export function whenHydrated(element: Element, work: () => void): void {
  const isDrawn = !('__next_f' in globalThis)
  const isHydrated = () => Object.keys(element).some((key) => key.startsWith('__reactFiber'))
  if (isDrawn || isHydrated()) work()
  else setTimeout(() => element.isConnected && whenHydrated(element, work), 100)
}
