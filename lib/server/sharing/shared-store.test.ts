import { describe, expect, it } from 'vitest'
import { assembleStoredResponse } from '../http/stored-response'
import { type ByteStore, SharedStore } from './shared-store'

const mass = '/learn/physics/questions/what-is-mass'
const force = '/learn/physics/questions/what-is-force'

function createBytes(): ByteStore {
  const kept = new Map<string, Buffer>()
  return {
    getAll: async (names) => names.map((name) => kept.get(name)),
    set: (name, bytes) => void kept.set(name, bytes),
  }
}

function answer(text: string, shows: string[] = []) {
  const body = Buffer.from(text)
  return assembleStoredResponse(
    { status: 200, headers: [], contentType: 'text/html', body, shows, renderedAt: 0 },
    {},
  )
}

const read = async (store: SharedStore, key: string) =>
  (await store.get(key))?.variants.identity.body.toString()

describe('SharedStore', () => {
  const bytes = createBytes()
  const open = (version: string, namespace = 'site', store = bytes) =>
    new SharedStore({ bytes: store, namespace, version })

  it('shares a page among instances with the same content', async () => {
    open('v1').set(mass, answer('one'))
    expect(await read(open('v1'), mass)).toBe('one')
  })

  it('keeps other content, other builds and other sites apart', async () => {
    open('v1').set(mass, answer('one'))
    expect(await read(open('v2'), mass)).toBeUndefined()
    expect(await read(open('v1', 'other'), mass)).toBeUndefined()
  })

  it('takes an earlier page that no change touches, and no other', async () => {
    const store = open('v1', 'earlier')
    store.set(mass, answer('mass'))
    store.set(force, answer('force'))
    store.set('/learn/physics', answer('list', [mass, force]))
    store.advance({ paths: [mass], everything: false }, 'v2')
    expect(await read(store, mass)).toBeUndefined()
    expect(await read(store, '/learn/physics')).toBeUndefined()
    expect(await read(store, force)).toBe('force')
    store.advance({ paths: [force], everything: false }, 'v3')
    expect(await read(store, force)).toBeUndefined()
  })

  it('never shares a page that a change has overtaken', async () => {
    const store = open('v1', 'late')
    const { version } = store
    store.advance({ paths: [mass], everything: false }, 'v2')
    store.set(mass, answer('old'), version)
    expect(await read(store, mass)).toBeUndefined()
    expect(await read(open('v1', 'late'), mass)).toBeUndefined()
  })

  it('finds the pages of a state that the content returns to', async () => {
    const store = open('v1', 'return')
    store.set(mass, answer('published'))
    store.advance({ paths: [mass], everything: false }, 'v2')
    store.advance({ paths: [mass], everything: false }, 'v1')
    expect(await read(store, mass)).toBe('published')
  })

  it('prefers the present page to an earlier one', async () => {
    const store = open('v1', 'present')
    store.set(force, answer('before'))
    store.advance({ paths: [mass], everything: false }, 'v2')
    store.set(force, answer('now'))
    expect(await read(store, force)).toBe('now')
  })
})
