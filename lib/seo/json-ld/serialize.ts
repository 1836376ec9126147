import type { JsonLdGraph } from './graph'

const dangerous = /[<>&\u2028\u2029]/g

/**
 * A graph as text for the inside of a `<script>` element: no character in it can end the element or open another
 * (HTML, "Restrictions for contents of script elements"), and it is valid JavaScript as well as JSON.
 */
export function serializeJsonLd(graph: JsonLdGraph): string {
  return JSON.stringify(graph).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
