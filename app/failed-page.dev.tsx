import { ReloadOnChange } from '@/components/preview/reload-on-change'

/** What preview adds to a page that failed: the page comes back by itself. */
export function FailedPage() {
  return <ReloadOnChange />
}
