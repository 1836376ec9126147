import { describe, expect, it } from 'vitest'
import { describeAnswer } from './plain-text'

const sentence = 'Water boils at a lower temperature on a mountain than it does by the sea.'

describe('describeAnswer', () => {
  it('begins with prose, not with a heading or code', () => {
    expect(describeAnswer(`### Boiling\\n\\n\`\`\`c\\nint x;\\n\`\`\`\\n\\n${sentence}`)).toBe(
      sentence,
    )
  })

  it('uses everything where there is little prose', () => {
    expect(describeAnswer('### Boiling\\n\\nSee below.\\n\\n| a | b |\\n|--|--|\\n| 1 | 2 |')).toBe(
      'Boiling See below. a | b 1 | 2',
    )
  })
})
