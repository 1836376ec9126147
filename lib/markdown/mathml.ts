/** An element of KaTeX's MathML; leaves hold strings. */
export interface MathElement {
  name: string
  attributes: Record<string, string>
  children: (MathElement | string)[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function decodeEntities(text: string): string {
  return text.replace(/&([a-z]+|#x27);/g, (whole, name: string) => entities[name] ?? whole)
}

function parseAttributes(source: string): Record<string, string> {
  const pairs = source.matchAll(/([a-z-]+)="([^"]*)"/g)
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]))
}

/** Reads the markup that KaTeX writes with `output: 'mathml'`; not a parser for anyone else's. */
export function parseMathml(markup: string): MathElement {
  const root: MathElement = { name: 'root', attributes: {}, children: [] }
  const open = [root]
  for (const [, slash, name = '', attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decodeEntities(text))
    else if (slash) open.pop()
    else {
      const element = { name, attributes: parseAttributes(attributes), children: [] }
      parent.children.push(element)
      if (!attributes.endsWith('/')) open.push(element)
    }
  }
  return root
}
