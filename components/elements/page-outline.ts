import { PortalElement } from './portal-element'

/** A heading counts as reached this far below the window's top, in pixels: a little more than where links leave it. */
const reached = 80

/** Where the outline stands beside the text; `outline.module.css` says the same. */
const wide = '(min-width: 64rem)'

interface OutlineLink {
  link: HTMLAnchorElement
  heading: HTMLElement
}

/** `<page-outline>` around links to headings: marks the section that is being read, and folds once one was chosen. */
export class PageOutline extends PortalElement {
  #isWaiting = false

  connect(signal: AbortSignal): void {
    addEventListener('scroll', () => this.#wait(), { passive: true, signal })
    addEventListener('resize', () => this.#wait(), { passive: true, signal })
    this.addEventListener('click', (event) => this.#fold(event), { signal })
    const media = matchMedia(wide)
    media.addEventListener('change', () => this.#unfold(media.matches), { signal })
    this.#unfold(media.matches)
    this.#mark()
  }

  #wait(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    requestAnimationFrame(() => {
      this.#isWaiting = false
      this.#mark()
    })
  }

  get #links(): OutlineLink[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
  }

  /** The last heading above the line; near the end of the page, where the line cannot get, the last one in view. */
  #findCurrent(links: readonly OutlineLink[]): HTMLAnchorElement | undefined {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement
    const isEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
    const line = isEnd ? innerHeight : reached
    return links.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link
  }

  #mark(): void {
    const links = this.#links
    const current = this.#findCurrent(links)
    for (const { link } of links) {
      if (link !== current) link.removeAttribute('aria-current')
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'true')
        this.#reveal(link)
      }
    }
  }

  /** Scrolls a long outline, and never the page. */
  #reveal(link: HTMLElement): void {
    const box = this.querySelector('details')
    if (!box || box.scrollHeight <= box.clientHeight) return
    const top = link.getBoundingClientRect().top - box.getBoundingClientRect().top
    if (top < 0 || top > box.clientHeight - link.offsetHeight) {
      box.scrollTop += top - box.clientHeight / 2
    }
  }

  #unfold(isOpen: boolean): void {
    this.querySelector('details')?.toggleAttribute('open', isOpen)
  }

  #fold({ target }: Event): void {
    const isLink = target instanceof Element && target.closest('a') !== null
    if (isLink && !matchMedia(wide).matches) this.#unfold(false)
  }
}
