import { routes } from '@/lib/routes'
import type { ShelfQuestion } from '@/lib/study/shelf'

/** A question of the reader's, saved or opened at `time`, in ms since 1970. */
export interface SavedItem extends ShelfQuestion {
  time: number
}

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** An item of the reader's lists: the question, the day, and where it can be removed the button for that. */
export function createItem(item: SavedItem, isRemovable: boolean): HTMLLIElement {
  const { subject, slug, question, time } = item
  const link = document.createElement('a')
  link.href = routes.question(subject, slug)
  const words = link.appendChild(document.createElement('span'))
  words.dataset.questionWords = ''
  words.append(question)
  const date = new Date(time)
  const day = document.createElement('time')
  day.dateTime = date.toISOString()
  day.append(days.format(date))
  const element = document.createElement('li')
  element.append(link, day)
  if (isRemovable) {
    const button = element.appendChild(document.createElement('button'))
    button.type = 'button'
    button.dataset.remove = `${subject}/${slug}`
    const name = document.createElement('span')
    name.className = 'visually-hidden'
    name.append(` ${question}`)
    button.append('Remove', name)
  }
  return element
}
