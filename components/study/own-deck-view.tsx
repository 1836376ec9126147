import { ListHead } from '@/components/browse/list-head'
import { routes } from '@/lib/routes'
import { BookmarkFiles } from './backup/bookmark-files'
import { Session } from './session/session'

const words = {
  bookmarks: {
    title: 'Your bookmarks',
    summary: 'The questions that you have put aside on this device, as flashcards.',
  },
  due: {
    title: 'Due today',
    summary: 'Every card of yours whose day has come, from all decks.',
  },
} as const

/** A deck that only the reader's device knows. */
export function OwnDeckView({ kind, siteName }: { kind: 'bookmarks' | 'due'; siteName: string }) {
  const { title, summary } = words[kind]
  return (
    <>
      <Session deck={{ kind }} title={title}>
        <ListHead
          crumbs={[{ text: 'Study', href: routes.study() }]}
          title={title}
          summary={summary}
        />
      </Session>
      {kind === 'bookmarks' && <BookmarkFiles siteName={siteName} />}
    </>
  )
}
