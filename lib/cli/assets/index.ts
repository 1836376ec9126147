import { projectRoot } from '../project-root'
import { type AssetBuilder, buildAssets } from './build-assets'
import { cardFontAssets } from './card-fonts'
import { katexAssets } from './katex'
import { elementAssets, serviceWorkerAssets } from './scripts'
import { textFontAssets } from './text-fonts'

/** Everything that is served from `/assets`. */
export const portalAssets: readonly AssetBuilder[] = [
  cardFontAssets,
  elementAssets,
  katexAssets,
  serviceWorkerAssets,
  textFontAssets,
]

/** Brings the portal's own assets up to date; a few milliseconds if nothing changed. See {@link buildAssets}. */
export function buildPortalAssets(): Promise<string[]> {
  return buildAssets(projectRoot, portalAssets)
}
