import { escapeHtml } from './escape-html'
import { renderTex } from './tex'

interface FormulaProps {
  tex: string
  display: 'block' | 'inline'
}

/**
 * A formula, or its source where it cannot be shown. KaTeX's string goes into one element: as React elements a page
 * of formulas would be thousands. A display formula scrolls in a box of its own, which the keyboard reaches, inside the
 * element that copies its TeX.
 */
export function Formula({ tex, display }: FormulaProps) {
  const source = () => `<code class="tex-source">${escapeHtml(tex)}</code>`
  const markup = { __html: renderTex(tex, display) ?? source() }
  // biome-ignore-start lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given, and so does `source`.
  if (display === 'inline') return <span className="formula" dangerouslySetInnerHTML={markup} />
  return (
    <copy-tex>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <div
        className="formula-block"
        role="group"
        aria-label="Formula"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        // Scripts take the stop away if there is nothing to scroll.
        suppressHydrationWarning
        dangerouslySetInnerHTML={markup}
      />
    </copy-tex>
  )
  // biome-ignore-end lint/security/noDangerouslySetInnerHtml: see above.
}
