// The packages come without types; these are the parts that are used here.

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object)
    format(
      format: 'bibliography' | 'bibtex' | 'data',
      options?: { template?: string; lang?: string; format?: 'html' | 'text' | 'object' },
    ): string
  }
  export const plugins: {
    config: {
      get(plugin: '@csl'): {
        templates: { has(name: string): boolean; add(name: string, xml: string): void }
      }
      get(plugin: '@bibtex'): { format: { asciiOnly: boolean } }
    }
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'

declare module '@citation-js/name' {
  export function parse(name: string): {
    given?: string
    family?: string
    suffix?: string
    'non-dropping-particle'?: string
    'dropping-particle'?: string
  }
}
