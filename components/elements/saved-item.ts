import { routes } from '@/lib/routes'
import type { ShelfQuestion } from '@/lib/study/shelf'
import { createElement } from './create-element'

/** A question of the reader's, saved or opened at `time`, in ms since 1970. */
export interface SavedItem extends ShelfQuestion {
  time: number
}

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** An item of the reader's lists: the question, the day, and where it can be removed the button for that. */
export function createItem(item: SavedItem, isRemovable: boolean): HTMLLIElement {
  const { subject, slug, question, time } = item
  const words = createElement('span', {}, question)
  words.dataset.questionWords = ''
  const date = new Date(time)
  const element = createElement(
    'li',
    {},
    createElement('a', { href: routes.question(subject, slug) }, words),
    createElement('time', { dateTime: date.toISOString() }, days.format(date)),
  )
  if (isRemovable) {
    const name = createElement('span', { className: 'visually-hidden' }, ` ${question}`)
    const button = createElement('button', { type: 'button' }, 'Remove', name)
    button.dataset.remove = `${subject}/${slug}`
    element.append(button)
  }
  return element
}
