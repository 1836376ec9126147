import type { DetailedHTMLProps, HTMLAttributes } from 'react'

interface SearchBoxAttributes extends HTMLAttributes<HTMLElement> {
  /** Address that answers `?q=` with suggestions. */
  suggestions: string
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-box': DetailedHTMLProps<SearchBoxAttributes, HTMLElement>
    }
  }
}
