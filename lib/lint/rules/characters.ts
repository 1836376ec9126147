import { type FieldPath, type FrontMatter, getField, listFieldsWith } from '@/lib/content'
import type { RecordRule } from '../rule'

/** Invisible characters, which break pages, feeds and addresses or reverse text. */
const unseen =
  /(?![\t\n\r])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]/gu

/** Emoji, and letters and marks of scripts in which joiners belong to the spelling. */
const joined =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Mark}|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Letter}/u
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const names: readonly [pattern: RegExp, name: string][] = [
  [/\p{Cc}/u, 'control character'],
  [/\p{Surrogate}/u, 'half of a character'],
  [/\ufffd/, 'replacement character, which stands for one that was lost,'],
  [/\u200c|\u200d|\u2060|\ufeff/, 'joiner without width'],
  [/\u200b/, 'space without width'],
  [/\u00ad/, 'soft hyphen'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'control of the direction of text'],
  [/[\u2028\u2029]/, 'line separator'],
  [/./su, 'invisible character'],
]

/** Characters of a record's texts that its author cannot have meant. */
export const characters: RecordRule = {
  explanations: {
    'text-unseen':
      'A text holds a character that nobody sees: a control character, half of a character, a space without width, a control of the direction of text. It came with a copied text or an escape such as `\\u200b`. Search does not find the word, feeds may be refused, and text can be turned round to deceive. Remove it, and write the word anew if that does not help. Joiners between emoji and in scripts that need them are no finding.',
  },
  check({ front }, report) {
    for (const [path, text] of listTexts(front)) {
      const found = findUnseen(text, path[0] === 'answer')
      if (found === undefined) continue
      const code = text.codePointAt(found) ?? 0
      const name = names.find(([pattern]) => pattern.test(String.fromCodePoint(code)))?.[1]
      const before = text.slice(Math.max(0, found - 20), found).trim()
      const place = before === '' ? 'at its beginning' : `behind ${JSON.stringify(before)}`
      report(
        'text-unseen',
        `The field \`${path.join('.')}\` holds a ${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')}) ${place}.`,
        'Remove it, or write the words around it anew.',
        { path, offset: found },
      )
    }
  },
}

const prose = listFieldsWith('isProse').map(([path]) => path)

function listTexts(front: FrontMatter): [path: FieldPath, text: string][] {
  return prose.flatMap((path) => {
    const text = getField(front, path)
    return typeof text === 'string' ? [[path, text]] : []
  })
}

/**
 * Offset of the first invisible character that the text around it does not need.
 * @param isLong whether the text has paragraphs, in which soft hyphens may stand.
 */
function findUnseen(text: string, isLong: boolean): number | undefined {
  // Every record is asked, and nearly every text is plain.
  if (/^[\t\n\r -~]*$/.test(text)) return undefined
  for (const { 0: character, index } of text.matchAll(unseen)) {
    const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? ''
    const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0x20)
    if (/\u200c|\u200d/.test(character) && (joined.test(before) || joined.test(after))) continue
    if (/[\u{e0020}-\u{e007f}]/u.test(character) && /[\u{1f3f4}\u{e0020}-\u{e007e}]/u.test(before))
      continue
    if (/[\u061c\u200e\u200f\u2066-\u2069]/.test(character) && rightToLeft.test(text)) continue
    if (isLong && /[\u00ad\u2028]/.test(character)) continue
    return index
  }
  return undefined
}
