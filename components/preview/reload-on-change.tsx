'use client'

import { useRef } from 'react'
import { usePreviewState } from './use-preview-state'

/** Stands on a page that failed, which outlasts a refresh: loads it again when a file changes, or the server is back. */
export function ReloadOnChange() {
  const seen = useRef<string>(undefined)
  usePreviewState({
    onState({ revision }) {
      seen.current ??= revision
      if (seen.current !== revision) location.reload()
    },
    onLost() {
      seen.current = ''
    },
  })
  return undefined
}
