import { expect, test } from './fixtures'
import { rawRequest } from './raw-request'

const question = '/learn/layout-trials/questions/what-is-a-degree'

for (const path of [
  '/learn/no-such-subject',
  '/learn/layout-trials/questions/no-such-question',
  '/learn/no-such-subject/questions/what-is-a-degree',
  '/learn/layout-trials/page/2',
  '/learn/arithmetic/page/0',
  '/learn/arithmetic/page/999',
  '/learn/arithmetic/page/two',
  '/topics/no-such-topic',
  '/no/such/page',
]) {
  test(`${path} is 404 with a page that helps`, async ({ baseURL, page }) => {
    const { status, body } = await rawRequest(baseURL ?? '', path)
    expect(status).toBe(404)
    expect(body).toContain('<h1')
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('search')).toBeVisible()
  })
}

for (const [path, to] of [
  [question.toUpperCase(), question],
  [`${question}/`, question],
  [`${question}.html`, question],
  [`/${question}`, question],
  ['/learn/arithmetic/page/1', '/learn/arithmetic'],
  ['/learn/', '/learn'],
] as const) {
  test(`${path} is one 308 to its normal form`, async ({ baseURL }) => {
    const { status, headers } = await rawRequest(baseURL ?? '', path)
    expect(status).toBe(308)
    expect(headers.location).toBe(to)
  })
}

for (const path of [
  '/learn/..%2f..%2fpackage.json',
  '/learn/layout-trials/questions/..%2f..%2f..%2fsubjects.yaml',
  '/learn/%00',
  '/learn/layout-trials/questions/what-is-a-degree%00',
  '/learn/%5cevil.example',
  '/learn//evil.example',
  '//evil.example/learn',
  '/%5c%5cevil.example',
  '/learn/%252e%252e%252fpackage.json',
  '/learn/%c0%ae%c0%ae/',
  '/learn/%ff',
  '/learn/％２ｅ％２ｅ',
  '/learn/constructor',
  '/learn/__proto__/questions/__proto__',
  '/learn/toString/page/1',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
]) {
  test(`${path} stays on the site and never fails`, async ({ baseURL }) => {
    const { status, headers, body } = await rawRequest(
      baseURL ?? '',
      encodeURI(path).replaceAll('%25', '%'),
    )
    expect([308, 400, 404]).toContain(status)
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/)
    expect(body).not.toContain('quicktakes-portal')
  })
}

test('a record that is broken is 404, and the others are served', async ({ baseURL }) => {
  const { status } = await rawRequest(baseURL ?? '', question)
  expect(status).toBe(200)
})

test('what a stranger sends changes nothing in a page', async ({ baseURL }) => {
  const plain = await rawRequest(baseURL ?? '', question)
  const disguises: Record<string, string>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'x-forwarded-for': '1.2.3.4', forwarded: 'host=evil.example' },
    { 'accept-language': 'de', cookie: 'a=b' },
    { 'user-agent': 'Googlebot/2.1' },
  ]
  for (const headers of disguises) {
    const { status, body } = await rawRequest(baseURL ?? '', question, { headers })
    expect(status).toBe(200)
    expect(body).toBe(plain.body)
  }
  const withQuery = await rawRequest(baseURL ?? '', `${question}?utm_source=x&_rsc=abc`)
  expect(withQuery.body).toBe(plain.body)
})

test('nothing but reading is allowed', async ({ baseURL }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const { status } = await rawRequest(baseURL ?? '', question, {
      method,
      headers: { 'next-action': 'a'.repeat(40), 'content-type': 'text/plain' },
      body: '[]',
    })
    expect(status, method).toBe(405)
  }
})
