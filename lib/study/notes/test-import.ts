/** What a text file says to Anki, read by its documented rules and by nothing that writes such files here. */
export interface ImportedFile {
  /** Headers by their lower-case name. */
  headers: Map<string, string>
  /** Fields of each line that is a note. */
  notes: string[][]
}

/**
 * Reads a file as https://docs.ankiweb.net/importing/text-files.html says: headers are the first lines that begin
 * with `#` and hold a colon; a line that begins with `#` later is a comment; fields stand between separators; a field
 * in quotes may hold separators and line breaks, and a quote in it is doubled.
 */
export function readImportFile(file: string): ImportedFile {
  const headers = new Map<string, string>()
  let at = 0
  for (;;) {
    const header = /^#([a-z ]+):(.*)\n/i.exec(file.slice(at, at + 500))
    if (!header) break
    headers.set((header[1] ?? '').toLowerCase(), (header[2] ?? '').trim())
    at += header[0].length
  }
  const separator = headers.get('separator')?.toLowerCase() === 'tab' ? '\t' : ','
  return { headers, notes: readRows(file.slice(at), separator, '#') }
}

/** Rows of separated fields; `comment` opens a line to skip. */
export function readRows(text: string, separator: string, comment?: string): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    if (comment !== undefined && text.startsWith(comment, at)) {
      at = endOfLine(text, at)
      continue
    }
    const row: string[] = []
    for (let open = true; open; ) {
      const field = readField(text, at, separator)
      row.push(field.value)
      at = field.end
      open = text[at] === separator
      if (open) at += 1
    }
    if (text[at] === '\r') at += 1
    if (at < text.length && text[at] !== '\n') throw new Error(`Text after a quoted field: ${at}`)
    at += 1
    rows.push(row)
  }
  return rows
}

const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

function readField(text: string, start: number, separator: string) {
  let at = start
  if (text[at] !== '"') {
    while (at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at] ?? '')) at += 1
    return { value: text.slice(start, at), end: at }
  }
  let value = ''
  for (at += 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') value += text[at++]
    else return { value, end: at + 1 }
  }
  throw new Error(`A quoted field has no end: ${start}`)
}
