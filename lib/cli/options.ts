import { InvalidArgumentError } from 'commander'

/** The part of a command's help, for `addHelpText('after', …)`, that shows how it is called. */
export function formatExamples(...examples: readonly string[]): string {
  const lines = examples.map((example) => `\n  ${example}`).join('')
  return `\nExample${examples.length === 1 ? '' : 's'}:${lines}`
}

/** A parser of an option's whole number from `least` to `most`, for commander. */
export function countFrom(least: number, most = Number.MAX_SAFE_INTEGER) {
  const range = most === Number.MAX_SAFE_INTEGER ? '' : ` from ${least} to ${most}`
  return (text: string): number => {
    const value = Number(text)
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number${range}.`)
  }
}
