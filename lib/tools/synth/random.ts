/** A source of pseudo-random choices; the same seed gives the same sequence on every machine. */
export interface Random {
  /** A real number in [0, 1). */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** One of `items`, each as likely. */
  pick: <T>(items: readonly T[]) => T
  /** One of `items`, the k-th about 1/k as likely as the first: the shape of words in real text. */
  pickSkewed: <T>(items: readonly T[]) => T
  /** True with the given probability. */
  chance: (probability: number) => boolean
}

/** Mulberry32 over a hash of the parts, so that record n needs no record before it. */
export function createRandom(...seed: readonly number[]): Random {
  let state = 0x9e3779b9
  for (const part of seed) {
    state = Math.imul(state ^ part, 0x85ebca6b)
    state ^= state >>> 13
    state = Math.imul(state, 0xc2b2ae35) ^ (state >>> 16)
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[Math.min(index, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickSkewed: (items) => at(items, Math.floor(items.length ** next()) - 1),
    chance: (probability) => next() < probability,
  }
}
