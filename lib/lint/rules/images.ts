import type { QuestionRecord } from '@/lib/content'
import { maskCode } from '../prose'
import type { CorpusRule } from '../rule'
import { type AnswerLink, listLinks } from './links'

const reference = /!\[([^\]\n]{0,500})\](?:\[([^\]\n]{0,500})\])?(?![([])/g
/** In both forms of line break. */
const definition = /(?:^|\\n) {0,3}\[([^\]\n]{1,500})\]:[ \t]*<?([^\s>\\]+)/gm

/** The answer's images, given in place (`![…](…)`) or by reference (`![…][…]`). */
export function listImages(record: Pick<QuestionRecord, 'front'>): AnswerLink[] {
  if (!record.front.answer.includes('![')) return []
  const answer = maskCode(record.front.answer)
  const targets = new Map<string, string>()
  const getKey = (label: string) => label.trim().toLowerCase()
  for (const [, label = '', target = ''] of answer.matchAll(definition)) {
    if (!targets.has(getKey(label))) targets.set(getKey(label), target)
  }
  const referred = [...answer.matchAll(reference)].flatMap(({ 1: text = '', 2: label, index }) => {
    const target = targets.get(getKey(label || text))
    return target === undefined ? [] : [{ isImage: true, text, target, offset: index }]
  })
  return [...listLinks(record).filter(({ isImage }) => isImage), ...referred]
}

/** Images whose files are not there. */
export const imageFiles: CorpusRule = {
  explanations: {
    'image-missing':
      'No file stands at the address of an image, so that readers see its alternative text in its place. Images are served from the folder `public` of the project, which is listed when the portal starts: `public/images/cell.png` is `/images/cell.png`. Files beside a record are not served. Put the file there and start the portal again, or correct the address.',
  },
  check({ images }, { publicFiles }, report) {
    if (!publicFiles) return
    for (const { target, offset } of images) {
      if (publicFiles.has(readPath(target))) continue
      const name = target.replace(/[?#].*$/, '').replace(/^(?:\.{0,2}\/)+/, '')
      report(
        'image-missing',
        `There is no image at ${JSON.stringify(target)}.`,
        getRemedy(target, name),
        { path: ['answer'], offset },
      )
    }
  },
}

function getRemedy(target: string, name: string): string {
  if (name === '') return 'Write the address of an image, from its first slash.'
  return target.startsWith('/')
    ? `Put the file at \`public/${name}\` and start the portal again, or correct the address.`
    : `Put the file at \`public/images/${name}\`, start the portal again, and write \`/images/${name}\`.`
}

/** An address's path, as the server reads it. */
function readPath(target: string): string {
  const path = target.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
