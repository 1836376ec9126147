/** What a user or a machine may have set, and what must decide no result. */
const variations: readonly Omit<Variation, 'seed'>[] = [
  { env: { TZ: 'UTC' }, workers: 2 },
  { env: { TZ: 'Asia/Kolkata' }, workers: 1 },
  { env: { LANG: 'C', LC_ALL: 'C' }, workers: 4 },
  { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, workers: 2 },
  { env: { TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8' }, workers: 4 },
]

/** The surrounding of the unit tests. */
export interface Variation {
  /** Also the seed of the tests' order. */
  seed: number
  env: Record<string, string>
  workers: number
}

/** The surrounding that a seed stands for; the same seed gives the same one. */
export function getVariation(seed: number): Variation {
  const [first] = variations
  const { env, workers } = variations[seed % variations.length] ?? first ?? { env: {}, workers: 1 }
  return { seed, env, workers }
}

/** A seed that changes every day at midnight UTC: the day's number since 1970. */
export const getDaySeed = (now: Date) => Math.floor(now.getTime() / 86_400_000)

/** One line by which a run can be repeated. */
export const formatVariation = ({ seed, env, workers }: Variation) =>
  `tests in random order, ${Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}, ${workers} workers; again by: npm test -- unit --seed ${seed}`
