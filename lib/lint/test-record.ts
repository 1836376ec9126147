/** A record's file for tests, correct but for what `changes` say; an empty text leaves the field out. */
export function writeRecord(changes: Record<string, string> = {}): string {
  const fields: Record<string, string> = {
    id: '1',
    date: '2026-01-02',
    title: 'Why is the sky blue?',
    seo: '\n  page_description: Air scatters short waves of light more strongly than long ones.',
    question: 'Why is the sky blue?',
    answer: '>-\n    Air scatters blue light more than red light.',
    subject: 'Physics',
    ...changes,
  }
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
  return `---\n${lines.join('')}---\n\n&nbsp;\n`
}

/** The fields of a related question. */
export function writeRelated(address: string): string {
  return `\n    id: 9\n    title: Another?\n    subject: Physics\n    url: ${address}`
}
