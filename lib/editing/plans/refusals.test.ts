import { describe, expect, it } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { EditingError, prepareDelete, prepareMerge, prepareMove, prepareNew } from '@/lib/editing'
import { type Prepare, q } from './test-edit'

describe('what cannot be done is refused in a sentence that names the remedy', () => {
  const records = [
    { at: 'art/a', id: 1, redirect_from: q('art/earlier') },
    { at: 'art/b', id: 2, canonical: q('art/c') },
    { at: 'art/c', id: 3, canonical_of: [1] },
    { at: 'physics/a', id: 5 },
    { at: 'art/draft', id: 4, status: 'draft' },
  ]
  it.each<[string, Prepare, RegExp]>([
    [
      'an address of another form',
      (at) => prepareMove(at, { from: 'a', to: 'art/x' }),
      /"a" names no question/,
    ],
    [
      'no record',
      (at) => prepareMove(at, { from: 'art/x', to: 'art/y' }),
      /no file learn\/art\/x\.md/,
    ],
    [
      'no subject',
      (at) => prepareMove(at, { from: 'art/a', to: 'arts/a' }),
      /no subject arts: did you mean art\?.*subjects\.yaml/,
    ],
    [
      'a subject of nearly another name, for a new record',
      (at) => prepareNew(at, { question: 'Why?', subject: 'Phisics' }),
      /no subject Phisics: did you mean physics\?/,
    ],
    [
      'a taken place',
      (at) => prepareMove(at, { from: 'art/a', to: 'art/c' }),
      /learn\/art\/c\.md is there/,
    ],
    ['the same place', (at) => prepareMove(at, { from: 'art/a', to: 'art/a' }), /already/],
    [
      'a draft as the target',
      (at) => prepareDelete(at, { address: 'art/a', to: 'art/draft' }),
      /not public \(draft\)/,
    ],
    [
      'a record as its own target',
      (at) => prepareDelete(at, { address: 'art/a', to: 'art/a' }),
      /itself/,
    ],
    ['nothing to delete', (at) => prepareDelete(at, { address: 'art/x' }), /No record stands at/],
    [
      'a record that a third carries',
      (at) => prepareMerge(at, { duplicate: 'art/b', canonical: 'art/a' }),
      /art\/c\.md states in `canonical_of`/,
    ],
    [
      'a duplicate that a third carries',
      (at) => prepareMerge(at, { duplicate: 'art/a', canonical: 'physics/a' }),
      /art\/c\.md states in `canonical_of`/,
    ],
    [
      'a record that names a third',
      (at) => prepareMerge(at, { duplicate: 'art/a', canonical: 'art/b' }),
      /names .*art\/questions\/c/,
    ],
    [
      'a question that is there',
      (at) => prepareNew(at, { question: 'A?', subject: 'art' }),
      /is there already.*--slug/,
    ],
    [
      'an earlier address',
      (at) => prepareNew(at, { question: 'Earlier?', subject: 'art' }),
      /earlier one, by learn\/art\/a\.md/,
    ],
    [
      'a question without letters',
      (at) => prepareNew(at, { question: '¿?', subject: 'art' }),
      /--slug/,
    ],
  ])('%s', async (_name, prepare, message) => {
    using corpus = new TestCorpus(records)
    const refusal = await prepare(corpus).then(
      () => '',
      (error: unknown) => {
        expect(error).toBeInstanceOf(EditingError)
        return (error as Error).message
      },
    )
    expect(refusal).toMatch(message)
  })
})
