import { ReloadOnChange } from '@/components/preview/reload-on-change'

/** In preview, reloads a page that failed when a file changes. */
export function FailedPage() {
  return <ReloadOnChange />
}
