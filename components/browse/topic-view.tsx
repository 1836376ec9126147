import type { ListPage, QuestionSummary, TopicSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { describeRange } from './format-count'
import { ListHead } from './list-head'
import { Paginator } from './paginator'
import { QuestionList } from './question-list'

interface TopicViewProps {
  topic: TopicSummary
  list: ListPage<QuestionSummary>
}

/** One page of the questions on a topic, from all subjects. */
export function TopicView({ topic, list }: TopicViewProps) {
  return (
    <>
      <ListHead
        crumbs={[{ text: 'Subjects', href: routes.subjects() }]}
        title={topic.title}
        summary={`Topic with ${describeRange(list)}`}
        deckHref={routes.deck('topic', topic.slug)}
      />
      <QuestionList questions={list.items} withSubject />
      <Paginator {...list} hrefOf={(page) => routes.topic(topic.slug, page)} />
    </>
  )
}
