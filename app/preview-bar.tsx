/** Nothing: `preview-bar.dev.tsx` stands in for this in preview, and in no build. */
export function PreviewBar(): undefined {}
