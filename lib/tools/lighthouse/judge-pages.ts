import { findPage } from '@/lib/routes'
import { runLighthouse } from './run-lighthouse'

/** Figures of one page, by name, as they are printed. */
export type Figures = Record<string, string | number>

export interface Judgement {
  kind: string
  figures: Figures
  /** Whether it has all points for search engines and for good practice, a wanted `noindex` aside. */
  isSound: boolean
}

/**
 * Has Lighthouse judge pages, one after another, in the browser whose debugging port is given. It takes points for
 * search engines from every page that asks to be left out; where that is intended, the score without it is reported as well.
 */
export async function* judgePages(
  origin: string,
  pages: ReadonlyMap<string, string>,
  port: number,
): AsyncGenerator<Judgement> {
  for (const [kind, path] of pages) {
    const { scores, seoIfIndexed, paint, failed } = await runLighthouse(origin + path, port)
    const isUnlisted = findPage(path.split('?', 1)[0] ?? '')?.entry.html?.isIndexed === false
    const seo = isUnlisted ? seoIfIndexed : scores.seo
    yield {
      kind,
      figures: {
        ...scores,
        ...(isUnlisted && { noindex: 'wanted', 'seo besides': seoIfIndexed }),
        ...(paint !== undefined && { LCP: `${Math.round(paint)} ms` }),
        ...(failed.length > 0 && { 'points lost by': failed.join(', ') }),
      },
      isSound: seo === 100 && scores['best-practices'] === 100,
    }
  }
}
