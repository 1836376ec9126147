const shortest = 50
const longest = 160

/** The text in one line of at most 160 characters: cut after a sentence, else after a word with an ellipsis. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const head = line.slice(0, longest + 1)
  const sentence = /^.*[.!?](?= )/.exec(head)?.[0]
  if (sentence !== undefined && sentence.length >= shortest) return sentence
  const words = line.slice(0, longest - 1).replace(/\s+\S*$/, '')
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`
}

/**
 * A description of 50 to 160 characters: the text in one line, shortened where it is too long, and with
 * `addition` after it where it is too short to tell its page from others.
 */
export function buildDescription(text: string, addition: string): string {
  const line = shorten(text)
  if (line.length >= shortest) return line
  const end = /[.!?…]$/.test(line) || line === '' ? '' : '.'
  return shorten(`${line}${end} ${addition}`)
}
