import { expect, it, vi } from 'vitest'
import { untilReady } from './until-ready'

const answer = (...answers: boolean[]) => vi.fn(async () => answers.shift() ?? true)

it('does not wait for what is ready', async () => {
  const [isReady, onWait] = [answer(true), vi.fn()]
  await untilReady(isReady, onWait)
  expect(isReady).toHaveBeenCalledOnce()
  expect(onWait).not.toHaveBeenCalled()
})

it('asks again until it is, and says once that it waits', async () => {
  const [isReady, onWait] = [answer(false, false, true), vi.fn()]
  await untilReady(isReady, onWait, 1)
  expect(isReady).toHaveBeenCalledTimes(3)
  expect(onWait).toHaveBeenCalledOnce()
})
