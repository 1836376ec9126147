import { PreviewBarView } from '@/components/preview/preview-bar-view'
import { getEnv, getPreview } from '@/lib/env'
import { getPreviewState } from '@/lib/preview'

/** The bar above every page in preview, which keeps the page up to date. */
export async function PreviewBar() {
  const preview = getPreview()
  if (!preview) return undefined
  const state = await getPreviewState(getEnv().DATA_DIR)
  return <PreviewBarView state={state} {...(preview.isFixed && { at: preview.now })} />
}
