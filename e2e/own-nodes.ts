import type { Page } from 'playwright/test'

/**
 * Notes each call of the custom elements' scripts that changes which nodes stand where, or their text, at a place that
 * is not theirs: components/elements/README.md states the rule. Call it before the page is opened.
 * @returns what lists the calls on all pages since: name, place, and the line that called.
 */
export async function watchOwnNodes(page: Page): Promise<() => Promise<string[]>> {
  const calls: string[] = []
  await page.exposeFunction('noteForeignCall', (call: string) => calls.push(call))
  await page.addInitScript(watch)
  return async () => {
    // Calls that were noted before this one have arrived when it has.
    if (!page.isClosed()) await page.evaluate(() => undefined)
    return calls
  }
}

/** Runs in the page, before its scripts, and is whole in itself. */
function watch(): void {
  const note = Reflect.get(window, 'noteForeignCall') as (call: string) => void
  const made = new WeakSet<Node>()

  /** The nearest of the page's scripts on the stack, where it is that of the elements. */
  const getCaller = () => {
    const caller = new Error().stack?.split('\n').find((frame) => frame.includes('http')) ?? ''
    return caller.includes('/assets/elements') ? caller.trim() : undefined
  }
  const isMade = (node: Node): boolean =>
    made.has(node) || (node.parentNode !== null && isMade(node.parentNode))
  const isOwn = (place: Node) =>
    !place.isConnected ||
    place.ownerDocument !== document ||
    place.getRootNode() instanceof ShadowRoot ||
    isMade(place) ||
    (place instanceof Element ? place : place.parentElement)?.closest('[data-own-place]') !== null

  const create = Document.prototype.createElement
  Document.prototype.createElement = function (this: Document, ...args: Parameters<typeof create>) {
    const element = create.apply(this, args)
    if (getCaller()) made.add(element)
    return element
  } as typeof create

  /** Judges a call by the node whose children change, and by the nodes that it takes from elsewhere. */
  const judge = (
    name: string,
    target: Node,
    places: readonly (Node | null)[],
    moved: unknown[],
  ) => {
    const caller = getCaller()
    if (!caller) return
    // What a script puts at the end of the body stands behind all that React knows.
    if (target === document.body && (name === 'append' || name === 'appendChild')) return
    const parents = moved.map((node) => (node instanceof Node ? node.parentNode : null))
    for (const place of [...places, ...parents]) {
      if (!place || isOwn(place)) continue
      const shown = place instanceof Element ? place.cloneNode(false) : place
      note(`${name} at ${new XMLSerializer().serializeToString(shown)} ${caller}`)
    }
  }

  type Method = (this: Node, ...args: unknown[]) => unknown
  const wrap = (prototype: object, names: string[], isAtParent: boolean) => {
    for (const name of names) {
      const method = Reflect.get(prototype, name) as Method
      const wrapped: Method = function (...args) {
        judge(name, this, [isAtParent ? this.parentNode : this], args)
        return method.apply(this, args)
      }
      Reflect.set(prototype, name, wrapped)
    }
  }
  wrap(Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'replaceChild'], false)
  wrap(Element.prototype, ['append', 'prepend', 'replaceChildren', 'insertAdjacentHTML'], false)
  wrap(Element.prototype, ['insertAdjacentElement', 'insertAdjacentText'], false)
  for (const { prototype } of [Element, CharacterData]) {
    wrap(prototype, ['after', 'before', 'remove', 'replaceWith'], true)
  }
  for (const [prototype, name] of [
    [Node.prototype, 'textContent'],
    [Node.prototype, 'nodeValue'],
    [CharacterData.prototype, 'data'],
    [HTMLElement.prototype, 'innerText'],
    [HTMLElement.prototype, 'outerText'],
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
  ] as const) {
    const property = Object.getOwnPropertyDescriptor(prototype, name)
    if (!property?.set) continue
    Object.defineProperty(prototype, name, {
      ...property,
      set(this: Node, value: unknown) {
        judge(name, this, [name.startsWith('outer') ? this.parentNode : this], [])
        property.set?.call(this, value)
      },
    })
  }
}
