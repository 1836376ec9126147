import { listCode } from '../prose'
import type { RecordRule } from '../rule'

/** Typographic quotation marks where a program expects straight ones: at the beginning of a string, and at its end. */
const quoted = /(?<=^|[\s(,=:[{+])[“”‘„][^“”‘’„\n]{0,80}[“”’](?=$|[\s),;:\]}+.])/m

/** Code that does not run as it stands. */
export const code: RecordRule = {
  explanations: {
    'code-quotes':
      'Code holds typographic quotation marks around a text, as word processors put them. No program reads them, so that the code does not run for whoever copies it. Write straight ones, `"` or `\'`.',
  },
  check({ front: { answer } }, report) {
    if (!/[“”‘„]/.test(answer) || !answer.includes('`')) return
    for (const { text, offset } of listCode(answer)) {
      const found = quoted.exec(text)
      if (!found) continue
      report(
        'code-quotes',
        `Code holds typographic quotation marks: ${found[0]}.`,
        `Write straight ones: ${found[0].replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")}.`,
        { path: ['answer'], offset: offset + found.index },
      )
      return
    }
  },
}
