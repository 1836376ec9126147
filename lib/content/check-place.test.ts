import { expect, test } from 'vitest'
import { describeUnusablePath } from './check-place'

test.each([
  ['learn/physics/Upper-Case.md', 'learn/physics/upper-case.md'],
  ['learn/physics/what is light?.md', 'learn/physics/what-is-light.md'],
  ['learn/physics/page.mdx', 'learn/physics/page.md'],
  ['learn/Earth Science/tide.md', 'learn/earth-science/tide.md'],
  ['learn/Earth Science', 'learn/earth-science'],
  ['learn/stray.md', 'learn/<subject>/<slug>.md'],
  ['learn/physics/мир.md', 'learn/<subject>/<slug>.md'],
  ['learn/physics/deep/er.md', 'learn/<subject>/<slug>.md'],
])('%s is better named %s', (file, better) => {
  expect(describeUnusablePath(file).fix).toContain(`Name it \`${better}\``)
})
