import { NoticeList } from '@/components/preview/notice-list'
import { PanelView } from '@/components/preview/panel/panel-view'
import { getCatalog } from '@/lib/catalog'
import { getPreview } from '@/lib/env'
import { listNotices } from '@/lib/preview'
import { routes } from '@/lib/routes'
import { lastGoodPages } from './last-good-pages.dev'
import { loadPanel } from './load-panel.dev'
import type { QuestionFrame as Frame } from './question-frame'

/** The editors' frame of a question: notices above it, the panel below. */
export async function QuestionFrame({ page, children }: Parameters<typeof Frame>[0]) {
  lastGoodPages.remember(page)
  const { record } = page
  const [resolution, panel] = await Promise.all([
    getCatalog().resolve(routes.question(record.subject, record.slug)),
    loadPanel(page),
  ])
  const now = getPreview()?.now ?? new Date()
  return (
    <>
      <NoticeList notices={listNotices(record, { now, ...(resolution && { resolution }) })} />
      {children}
      <PanelView panel={panel} />
    </>
  )
}
