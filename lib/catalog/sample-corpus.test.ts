import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from './catalog'
import { openCatalog } from './open'
import { planRedirectImport } from './redirects/import-redirects'
import { buildCatalog } from './refresh/refresh-catalog'
import type { CanonicalCursor } from './types'

const contentDir = path.resolve('../shared/corpus')
const isThere = existsSync(path.join(contentDir, 'learn'))

describe.skipIf(!isThere)(
  `the sample corpus${isThere ? '' : ' (skipped: it is not there)'}`,
  () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'catalog-sample-'))
    let catalog: Catalog

    beforeAll(async () => {
      await buildCatalog({ contentDir, dataDir, now: new Date('2026-11-22') })
      catalog = openCatalog({ contentDir, dataDir })
    }, 180_000)
    afterAll(() => rmSync(dataDir, { recursive: true }))

    test('is indexed whole', () => {
      expect(catalog.getTotals()).toMatchObject({ records: 6_045, subjects: 39, broken: 0 })
    })

    test('lists every question in exactly the pages that its subjects have', () => {
      for (const sort of ['newest', 'a-z'] as const) {
        const seen = new Set<string>()
        for (const { slug, count } of catalog.listSubjects()) {
          const pages = Math.ceil(count / 50)
          const items = Array.from(
            { length: pages },
            (_, index) => catalog.listQuestions(slug, { page: index + 1, sort })?.items ?? [],
          ).flat()
          expect(items).toHaveLength(count)
          for (const item of items) seen.add(`${item.subject}/${item.slug}`)
        }
        expect(seen.size).toBe(catalog.getTotals().questions)
      }
    })

    test('names each canonical question once, in runs of any size', () => {
      const named = new Set<string>()
      for (const { slug } of catalog.listSubjects()) {
        let after: CanonicalCursor | undefined
        for (const { count } of catalog.listCanonicalRuns(slug, 70)) {
          const run = catalog.listCanonical(slug, { limit: 70, ...(after && { after }) })
          expect(run).toHaveLength(count)
          for (const question of run) named.add(`${question.subject}/${question.slug}`)
          after = run.at(-1)
        }
      }
      const { questions } = catalog.getTotals()
      // 67 records of the whole collection ask search engines to leave them out.
      expect(named.size).toBeLessThanOrEqual(questions)
      expect(named.size).toBeGreaterThan(questions - 67)
    })

    test('gives every question three to five related ones, none of them itself', async () => {
      for (const { slug: subject } of catalog.listSubjects().slice(0, 12)) {
        const { items = [] } = catalog.listQuestions(subject, { page: 1 }) ?? {}
        for (const item of items) {
          const answer = await catalog.resolveQuestion(item.subject, item.slug)
          if (answer?.kind !== 'question')
            throw new Error(`no page at ${item.subject}/${item.slug}`)
          const related = answer.page.related.map(({ id }) => id)
          expect(related.length).toBeGreaterThanOrEqual(3)
          expect(related.length).toBeLessThanOrEqual(5)
          expect(new Set([...related, item.id]).size).toBe(related.length + 1)
        }
      }
    })

    test('takes the list of moves, and keeps the records that still stand', async () => {
      const plan = await planRedirectImport(contentDir, path.join(contentDir, 'moves.json'))
      expect(plan.refused).toEqual([])
      expect(plan.added.length + plan.known.length).toBe(335)
      expect(plan.standing.length).toBeGreaterThan(70)
      const moves = JSON.parse(
        readFileSync(path.join(contentDir, 'moves.json'), 'utf8'),
      ) as unknown[]
      expect(moves).toHaveLength(335)
    })
  },
)
