/** A change of the code, as Stryker names it. */
interface Mutant {
  mutatorName: string
  replacement: string
  fileName: string
  location: { start: { line: number; column: number } }
}

export function isDrawn(mutant: Mutant, share: number, seed: number): boolean
export const ignoreRules: readonly {
  reason: string
  matches: (node: object, parent: object) => boolean
}[]
