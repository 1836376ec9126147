import { formatCount } from '@/components/browse/format-count'
import { ListHead } from '@/components/browse/list-head'
import { Paginator } from '@/components/browse/paginator'
import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import { routes } from '@/lib/routes'
import type { DeckPage } from '@/lib/study'
import { CardList } from './card-list'
import { DeckFiles } from './deck-files'
import { Session } from './session/session'

/** A deck's page: a session on top, and below it the cards of this page to be read as they are. */
export function DeckView({ deck }: { deck: DeckPage }) {
  const { kind, slug, title, list, first } = deck
  const { page, pages, total } = list
  const place = pages > 1 ? `, page ${page} of ${pages}` : ''
  const source =
    kind === 'subject'
      ? { text: title, href: routes.subject(slug) }
      : { text: title, href: routes.topic(slug) }
  return (
    <div style={kind === 'subject' ? subjectHueStyle(slug) : undefined}>
      <Session deck={{ kind, slug }} title={title}>
        <ListHead
          crumbs={[{ text: 'Study', href: routes.study() }, source]}
          title={`${title}: flashcards`}
          pictogram={kind === 'subject' && <Pictogram subject={slug} />}
          summary={`${formatCount(total, 'card')}${place}`}
        />
      </Session>
      <CardList cards={list.items} first={first} withSubject={kind === 'topic'} />
      <Paginator page={page} pages={pages} hrefOf={(n) => routes.deck(kind, slug, n)} />
      <DeckFiles kind={kind} slug={slug} total={total} />
    </div>
  )
}
