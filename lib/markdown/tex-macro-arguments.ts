/** What a function macro may ask of KaTeX's expander; an argument's tokens come in reverse order. */
export interface MacroExpander {
  mode: 'math' | 'text'
  macros: { set(name: string, body: string): void }
  future(): TexToken
  popToken(): TexToken
  consumeSpaces(): void
  expandOnce(...options: unknown[]): number | boolean
  consumeArg(delimiters?: string[]): { tokens: TexToken[] }
}

interface TexToken {
  text: string
}

/** The TeX of tokens in reverse order: `\mathrm` before a letter would eat it. */
export const writeTokens = (tokens: readonly TexToken[]): string =>
  tokens.reduceRight(
    (text, token) =>
      text + (/\\[A-Za-z]+$/.test(text) && /^[A-Za-z]/.test(token.text) ? ' ' : '') + token.text,
    '',
  )

/** The arguments of a macro as TeX, read one after the other. */
export class MacroArguments {
  constructor(private readonly expander: MacroExpander) {}

  /** The group or token that follows. */
  next(): string {
    return writeTokens(this.expander.consumeArg().tokens)
  }

  /** The group that follows; `undefined` if none does. */
  group(): string | undefined {
    return this.follows('{') ? this.next() : undefined
  }

  /** What stands in brackets; `undefined` if none follow. */
  option(): string | undefined {
    return this.between('[', ']')
  }

  between(open: string, close: string): string | undefined {
    if (!this.follows(open)) return undefined
    this.expander.popToken()
    return writeTokens(this.expander.consumeArg([close]).tokens)
  }

  /** These, past the option that follows, which only changes the look. */
  pastOption(): this {
    this.option()
    return this
  }

  /** These, past the star that follows. */
  pastStar(): this {
    this.star()
    return this
  }

  star(): boolean {
    const found = this.follows('*')
    if (found) this.expander.popToken()
    return found
  }

  private follows(sign: string): boolean {
    this.expander.consumeSpaces()
    return this.expander.future().text === sign
  }
}
