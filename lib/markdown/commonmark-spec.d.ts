declare module 'commonmark-spec' {
  /** The examples of CommonMark; `→` in them is a tab. */
  export const tests: readonly { number: number; markdown: string; html: string }[]
}
