import { findPage } from '../lib/routes'
import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'
import { rawRequest } from './raw-request'

const reading = Object.entries(pageKinds).filter(
  ([, path]) => !findPage(path.split('?', 1)[0] ?? '')?.entry.html?.hasClient,
)

for (const [kind, path] of reading) {
  test(`${kind} carries no framework script`, async ({ baseURL }) => {
    const { body, headers } = await rawRequest(baseURL ?? '', path)
    expect(body).toContain('<h1')
    // What `next build` writes today; a release that writes otherwise shows here, and in the metric below.
    expect(body).not.toMatch(/<script[^>]*\ssrc="\/_next|__next_f|TURBOPACK/)
    expect(body).not.toMatch(/<link[^>]*\/_next\/[^>]*\.js"/)
    expect(headers['content-security-policy']).toContain("script-src 'self';")
  })
}

test('no page of any kind is unlike what is expected of Next', async ({ baseURL }) => {
  for (const path of Object.values(pageKinds)) await rawRequest(baseURL ?? '', path)
  const { body } = await rawRequest(baseURL ?? '', '/metrics')
  expect(body).toMatch(/^portal_unstripped_pages_total 0$/m)
})

test('addresses that are made up cost no rendering', async ({ baseURL }) => {
  const made = (n: number) => [
    `/learn/arithmetic/questions/none-${n}`,
    `/learn/none-${n}`,
    `/topics/none-${n}`,
    `/wp-${n}/login.php`,
  ]
  for (const path of made(0)) await rawRequest(baseURL ?? '', path)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => made(n + 1))
      .flat()
      .map((path) => rawRequest(baseURL ?? '', path)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect(answers.some(({ headers }) => headers['x-cache'] === 'miss')).toBe(false)
})
