import type { Claim } from '../../model/identities'
import type { Database } from '../store/database'

const among = '(?1 IS NULL OR same_as.n IN (SELECT value FROM json_each(?1)))'

const claims = `
  SELECT same_as.n, kind, other.n AS other FROM same_as
    JOIN record AS self ON self.n = same_as.n AND self.question IS NOT NULL
    JOIN record AS other ON other.id = same_as.id AND other.question IS NOT NULL
    WHERE same_as.subject = '' AND ${among}
  UNION
  SELECT same_as.n, kind, other.n FROM same_as
    JOIN record AS self ON self.n = same_as.n AND self.question IS NOT NULL
    JOIN subject ON subject.slug = same_as.subject
    JOIN record AS other ON other.slug = same_as.slug AND other.subject = subject.id
      AND other.question IS NOT NULL
    WHERE ${among}`

/** Explicit statements of public records about public records; of those in `members` alone, if given. */
export function listClaims(db: Database, members?: readonly number[]): Claim[] {
  return db
    .all<{ n: number; kind: Claim['kind']; other: number }>(
      claims,
      members ? JSON.stringify(members) : null,
    )
    .map(({ n, kind, other }) =>
      kind === 'canonical' ? { kind, from: n, carrier: other } : { kind, from: other, carrier: n },
    )
}
