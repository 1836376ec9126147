import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import type { ListPage, QuestionSummary, SubjectSummary, TopicSummary } from '@/lib/catalog'
import { type ListSort, routes } from '@/lib/routes'
import { describeRange } from './format-count'
import { ListHead } from './list-head'
import { Paginator } from './paginator'
import { QuestionList } from './question-list'
import { SortLinks } from './sort-links'
import styles from './subject-view.module.css'
import { TopicList } from './topic-list'

interface SubjectViewProps {
  subject: SubjectSummary
  list: ListPage<QuestionSummary>
  sort: ListSort
  /** Most frequent topics of the subject; shown on its first page. */
  topics: TopicSummary[]
}

/** One page of a subject's questions. */
export function SubjectView({ subject, list, sort, topics }: SubjectViewProps) {
  const { slug, title, description } = subject
  const first = list.page === 1 && sort === 'newest'
  return (
    <div style={subjectHueStyle(slug)}>
      <ListHead
        crumbs={[{ text: 'Subjects', href: routes.subjects() }]}
        title={title}
        pictogram={<Pictogram subject={slug} />}
        summary={describeRange(list)}
        deckHref={routes.deck('subject', slug)}
        description={first ? description : undefined}
      />
      {first && topics.length > 0 && (
        <section className={styles.topics} aria-label="Topics">
          <TopicList topics={topics} />
        </section>
      )}
      {list.total > 1 && (
        <SortLinks current={sort} hrefOf={(order) => routes.subjectList(slug, order)} />
      )}
      <QuestionList questions={list.items} />
      <Paginator {...list} hrefOf={(page) => routes.subjectList(slug, sort, page)} />
    </div>
  )
}
