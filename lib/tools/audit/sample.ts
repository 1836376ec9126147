/** What costs the site a long time to make is looked at so often, spread over all of it. */
const size = 24

/** A few of all entries, at equal distances. */
export function takeSample<Entry>(all: Iterable<Entry>): Entry[] {
  const entries = [...all]
  const step = Math.max(1, Math.floor(entries.length / size))
  return entries.filter((_, index) => index % step === 0).slice(0, size)
}
