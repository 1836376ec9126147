const units: [length: number, name: string][] = [
  [60_000, 'min'],
  [3_600_000, 'h'],
  [86_400_000, 'd'],
  [30.44 * 86_400_000, 'mo'],
  [365.25 * 86_400_000, 'y'],
]

/** How long until a moment, in the largest unit that it fills: `10 min`, `3 d`, `1.5 mo`. @param wait in ms. */
export function formatWait(wait: number): string {
  const [length, name] = units.findLast(([length]) => wait >= length * 0.99) ?? [60_000, 'min']
  const count = Math.max(1, wait / length)
  const digits = length > 86_400_000 && count < 10 ? 1 : 0
  return `${Number(count.toFixed(digits))} ${name}`
}
