const grouped = new Intl.NumberFormat('en-US')

/** A whole number as readers read it: `35,915`. */
export function formatNumber(value: number): string {
  return grouped.format(value)
}

/** A number with its noun: `1 question`, `35,915 questions`. */
export function formatCount(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`
}
