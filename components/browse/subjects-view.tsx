import { EmptyNote } from '@/components/layout/empty-note'
import type { SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { formatCount } from './format-count'
import { ListHead } from './list-head'
import { SubjectGrid } from './subject-grid'
import { SubjectLinks } from './subject-links'

interface SubjectsViewProps {
  /** Hidden ones last: they stand in a line each below the tiles. */
  subjects: SubjectSummary[]
  /** Published questions; one under several subjects counts once. */
  total: number
}

/** All subjects. */
export function SubjectsView({ subjects, total }: SubjectsViewProps) {
  return (
    <>
      <ListHead
        crumbs={[{ text: 'Home', href: routes.home() }]}
        title="Subjects"
        summary={`${formatCount(total, 'question')} in ${formatCount(subjects.length, 'subject')}`}
      />
      {subjects.length > 0 ? (
        <>
          <SubjectGrid subjects={subjects.filter(({ hidden }) => !hidden)} />
          <SubjectLinks subjects={subjects.filter(({ hidden }) => hidden)} />
        </>
      ) : (
        <EmptyNote>No question has been published yet.</EmptyNote>
      )}
    </>
  )
}
