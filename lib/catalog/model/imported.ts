/**
 * Records of the import that the site began with. It numbered questions in the order in which they were asked, so that
 * neighbours by id come from one lecture: ids 35 to 191,197 of the sample rise with their dates, from 2024-11-21 to
 * 2025-02-25, and editors' own choices of related questions lie within a few ids. Later records get the next free id,
 * whatever they are about: their neighbours only say what was written on the same day.
 */
const imported = { lastId: 191_999, lastDate: '2025-02-28' }

/** Whether a record's id says what it is near to. */
export function isImported({ id, date }: { id: number; date: string }): boolean {
  return id > 0 && id <= imported.lastId && date <= imported.lastDate
}

/** {@link isImported} in SQL, of a row of `record`. */
export const importedCondition = `id BETWEEN 1 AND ${imported.lastId} AND date <= '${imported.lastDate}'`
