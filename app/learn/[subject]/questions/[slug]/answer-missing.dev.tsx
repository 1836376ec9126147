import { notFound } from 'next/navigation'
import { BrokenView } from '@/components/preview/broken-view'
import { loadRecord } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { buildIssueViews } from '@/lib/preview'
import { lastGoodPages } from './last-good-pages.dev'
import { QuestionContent } from './question-content'

/** What is wrong with a record that cannot be shown, above its last good version; 404 if there is no file. */
export function answerMissing(subject: string, slug: string) {
  const { CONTENT_DIR: contentDir, EDITOR_URL: editor } = getEnv()
  const issues = loadRecord(contentDir, subject, slug)?.issues
  if (!issues) notFound()
  const last = lastGoodPages.get(subject, slug)
  return (
    <BrokenView issues={buildIssueViews(issues, { contentDir, editor })}>
      {last && <QuestionContent page={last} />}
    </BrokenView>
  )
}
