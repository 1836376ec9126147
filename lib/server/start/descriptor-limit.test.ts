import { describe, expect, it } from 'vitest'
import { needsLinux } from '@/lib/testing/needs'
import { explainLowLimit, getDescriptorLimit } from './descriptor-limit.mjs'

describe('explainLowLimit', () => {
  it.each([64, 255])('names a limit of %i, and how to raise it', (limit) => {
    expect(explainLowLimit(limit)).toMatch(new RegExp(`may open ${limit} files.*ulimit -n`))
  })

  it('has nothing to say of a limit that suffices', () => {
    expect(explainLowLimit(1_024)).toBeUndefined()
  })
})

it('getDescriptorLimit reads the limit of the system', needsLinux, () => {
  expect(getDescriptorLimit() ?? 1_000).toBeGreaterThan(3)
})
