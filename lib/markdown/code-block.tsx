import { getLanguage } from './languages'

interface CodeBlockProps {
  /** From `highlight`. */
  html: string
  /** As the fence names it. */
  language?: string
}

/** A code block; it scrolls in its own box, which the keyboard reaches, inside the element that copies it. */
export function CodeBlock({ html, language }: CodeBlockProps) {
  const known = language === undefined ? undefined : getLanguage(language)
  return (
    <copy-code>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <pre
        className="code"
        data-language={known?.id ?? language}
        role="group"
        aria-label={known ? `Code, ${known.title}` : 'Code'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        // Scripts take the stop away if there is nothing to scroll.
        suppressHydrationWarning
      >
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by `highlight`. */}
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </copy-code>
  )
}
