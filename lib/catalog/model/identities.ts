/** A public record, as far as it matters for which question it is. */
export interface Member {
  n: number
  id: number
  /** Digest of the normalised answer. */
  answer: string
  /** Subject's slug. */
  subject: string
  slug: string
}

/** A resolved explicit statement: `from` is the same question as `carrier`, which carries it. */
export interface Claim {
  /** The field that states it: `canonical` is in `from`, which then keeps its page; `canonical_of` is in `carrier`. */
  kind: 'canonical' | 'canonical_of'
  from: number
  carrier: number
}

/** Which record carries a record's question. */
export interface Identity {
  n: number
  /** `n` of the record whose address is the question's. */
  question: number
  /** Whether the page stays at its own address, although another carries the question. */
  stays: boolean
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * One URL per question: records that share an id, a normalised answer or an explicit statement are one
 * question. It is carried by the record that statements name, else by the lowest id, else by the subject
 * that comes first. A record that names another carrier keeps its own page.
 * @param members every record of the questions concerned.
 */
export function resolveIdentities(
  members: readonly Member[],
  stated: readonly Claim[],
): Identity[] {
  const parents = new Map(members.map(({ n }) => [n, n]))
  const find = (n: number): number => {
    let root = n
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
      parents.set(root, parents.get(up) ?? up)
      root = up
    }
    return root
  }
  const join = (a: number, b: number) => parents.set(find(a), find(b))

  const firstWith = new Map<number | string, number>()
  for (const { n, id, answer } of members) {
    for (const sign of [id, answer]) {
      const first = firstWith.get(sign)
      if (first === undefined) firstWith.set(sign, n)
      else join(n, first)
    }
  }
  const claims = stated.filter(
    ({ from, carrier }) => from !== carrier && parents.has(from) && parents.has(carrier),
  )
  for (const { from, carrier } of claims) join(from, carrier)

  const named = new Set(claims.map(({ carrier }) => carrier))
  const leaving = new Set(claims.filter(({ kind }) => kind === 'canonical').map(({ from }) => from))
  const rank = ({ n }: Member) => (leaving.has(n) ? 2 : named.has(n) ? 0 : 1)
  const compare = (a: Member, b: Member) =>
    rank(a) - rank(b) ||
    a.id - b.id ||
    compareText(a.subject, b.subject) ||
    compareText(a.slug, b.slug)

  const carriers = new Map<number, Member>()
  for (const member of members) {
    const root = find(member.n)
    const best = carriers.get(root)
    if (!best || compare(member, best) < 0) carriers.set(root, member)
  }
  return members.map(({ n }) => {
    const question = carriers.get(find(n))?.n ?? n
    return { n, question, stays: question !== n && leaving.has(n) }
  })
}
