/** Nothing: `preview-bar.dev.tsx` replaces this file in preview only. */
export function PreviewBar(): undefined {}
