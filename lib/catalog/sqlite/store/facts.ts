import type { Database } from './database'

/** Adds to a stored total. */
export function addFact(db: Database, name: string, by: number): void {
  db.run('UPDATE fact SET value = value + ? WHERE name = ?', by, name)
}

export function getFact<Fact extends string | number>(
  db: Database,
  name: string,
): Fact | undefined {
  return db.get<{ value: Fact }>('SELECT value FROM fact WHERE name = ?', name)?.value
}

export function setFact(db: Database, name: string, value: string | number): void {
  db.run('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)', name, value)
}
