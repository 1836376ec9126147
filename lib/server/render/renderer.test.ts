import { describe, expect, it } from 'vitest'
import { mass, TestContent } from '../test-portal'
import { createRenderer } from './renderer'

describe('a page that fails for want of descriptors', () => {
  /** A renderer whose application fails, in a process that has descriptors or none. */
  function start(status: number) {
    const state = { hasDescriptors: true, outcomes: [] as boolean[] }
    const render = createRenderer({
      application: {
        render: async () => ({ status, headers: new Map(), body: Buffer.from('') }),
        close: async () => undefined,
      },
      content: new TestContent(),
      host: 'portal.example',
      onOutcome: (_, hasFailed) => void state.outcomes.push(hasFailed),
      canOpenFiles: () => state.hasDescriptors,
    })
    return { state, render: () => render(mass, {}) }
  }
  const unavailable = expect.objectContaining({ reason: 'descriptors' })

  it('can be answered later, also once there are some again', async () => {
    const { state, render } = start(500)
    state.hasDescriptors = false
    await expect(render()).rejects.toEqual(unavailable)
    state.hasDescriptors = true
    await expect(render()).rejects.toEqual(unavailable)
    // So that the application is started anew.
    expect(state.outcomes).toEqual([true, true])
  })

  it('is a failure where there have always been some', async () => {
    await expect(start(500).render()).resolves.toMatchObject({ status: 500 })
  })

  it('is none where it does not fail', async () => {
    const { state, render } = start(200)
    state.hasDescriptors = false
    await expect(render()).resolves.toMatchObject({ status: 200 })
  })
})

describe('a page that reports why it failed', () => {
  const render = (cause: string) =>
    createRenderer({
      application: {
        render: async () => ({
          status: 500,
          headers: new Map(),
          body: Buffer.from(''),
          failure: { cause, message: 'a fault of the test' },
        }),
        close: async () => undefined,
      },
      content: new TestContent(),
      host: 'portal.example',
      onOutcome: () => undefined,
      canOpenFiles: () => true,
    })(mass, {})

  it.each(['catalog', 'disk'])('can be answered later, if it is the %s', async (cause) => {
    await expect(render(cause)).rejects.toMatchObject({
      reason: cause,
      cause: 'a fault of the test',
    })
  })

  it.each(['statement', 'renderer'])('is a failure, if it is the %s', async (cause) => {
    await expect(render(cause)).resolves.toMatchObject({ status: 500 })
  })
})
