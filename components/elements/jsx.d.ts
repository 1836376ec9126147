import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'answer-tools': Plain
      /** `dialog`: id of the dialog that shows the citations. */
      'cite-link': Plain & { dialog: string }
      /** What it copies: `text`, or the text of the element with the id `from`. */
      'copy-button': Plain & ({ text: string } | { from: string })
      'copy-code': Plain
      'copy-tex': Plain
      'kept-pages': Plain
      'look-settings': Plain
      'page-outline': Plain
      'print-button': Plain
      /** Slugs of the page's question. */
      'reading-actions': Plain & { subject: string; slug: string }
      'save-button': Plain
      'saved-pages': Plain
      /** `suggestions`: address that answers `?q=` with suggestions. */
      'search-box': Plain & { suggestions: string }
      /** `url`: the page's canonical address. */
      'share-button': Plain & { url: string }
    }
  }
}
