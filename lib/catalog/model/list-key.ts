/** Numbers of the ordered lists that `listing` holds, from the number of their subject or topic. */
export const listId = {
  /** A subject's questions, newest first. */
  newest: (subject: number) => subject * 4,
  /** A subject's questions by title. */
  alphabetical: (subject: number) => subject * 4 + 1,
  /** A topic's questions, newest first. */
  topic: (topic: number) => topic * 4 + 2,
} as const

/** The numbers of {@link listId} as expressions of SQL, from that of a subject or topic. */
export const listIdSql = {
  newest: (subject: string) => `${subject} * 4`,
  alphabetical: (subject: string) => `${subject} * 4 + 1`,
  topic: (topic: string) => `${topic} * 4 + 2`,
} satisfies { [Kind in keyof typeof listId]: (of: string) => string }

/** Place in a list: rows ascend by key, then by tie; an id occurs once in a list, so places are unique. */
export interface ListKey {
  key: number | string
  tie: number
}

/** Newest first: later days have lower keys; the higher id leads within a day. */
export function newestKey({ date, id }: { date: string; id: number }): ListKey {
  return { key: -Number(date.replaceAll('-', '')), tie: -id }
}

/** {@link newestKey} as expressions of SQL, over the columns of a record. */
export const newestKeySql = {
  key: "-CAST(replace(date, '-', '') AS INTEGER)",
  tie: '-id',
} satisfies Record<keyof ListKey, string>

/** By title without case, accents and opening punctuation. */
export function alphabeticalKey({ title, id }: { title: string; id: number }): ListKey {
  const folded = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  return { key: folded.replace(/^[^\p{L}\p{N}]+/u, ''), tie: id }
}
