import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getSubjectSlug, loadSubjects } from '@/lib/content'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'subjects-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('loadSubjects', () => {
  it('gives nothing where there is no file', () => {
    expect(loadSubjects(root)).toEqual({ subjects: new Map(), issues: [] })
  })

  it.each(['', '# nothing yet\n'])('gives nothing for %j', async (text) => {
    await writeFile(path.join(root, 'subjects.yaml'), text)
    expect(loadSubjects(root)).toEqual({ subjects: new Map(), issues: [] })
  })

  it('gives settings by slug', async () => {
    await writeFile(
      path.join(root, 'subjects.yaml'),
      'physics:\n  title: Physics\n  description: Matter and motion.\nothers:\n  hidden: true\n',
    )
    const { subjects, issues } = loadSubjects(root)
    expect(issues).toEqual([])
    expect([...subjects]).toEqual([
      ['physics', { title: 'Physics', description: 'Matter and motion.', hidden: false }],
      ['others', { hidden: true }],
    ])
  })

  it.each([
    ['physics:\n  hidden: maybe\n', '2:11 field-invalid'],
    ['physics:\n  name: Physics\n', '2:3 field-unknown'],
    ['Big Physics:\n  title: x\n', '1:1 field-name'],
    ['- physics\n', '1:1 not-fields'],
    ['physics: {}\nphysics: {}\n', '2:1 yaml-duplicate'],
  ])('reports the place of what is wrong in %j, and has no settings', async (text, expected) => {
    await writeFile(path.join(root, 'subjects.yaml'), text)
    const { subjects, issues } = loadSubjects(root)
    expect(issues.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([expected])
    expect(subjects.size).toBe(0)
  })
})

describe('getSubjectSlug', () => {
  it.each([
    ['Physics', 'physics'],
    ['Computer science', 'computer-science'],
    ['COMPUTER  SCIENCE ', 'computer-science'],
    ['Art, History & Literature', 'art-history-and-literature'],
    ['Études françaises', 'etudes-francaises'],
    ["Women's Studies", 'womens-studies'],
    ['物理', ''],
  ])('of %j is %j', (name, slug) => {
    expect(getSubjectSlug(name)).toBe(slug)
  })
})
