import { expect, test } from 'vitest'
import { ClientGone } from './client-gone'
import { allowedMethods, postpone, redirect, refuse } from './http/response'
import { createContentUnavailable, createDescriptorsUnavailable, Unavailable } from './unavailable'

test.each([
  [new Unavailable('queue-full', 'x'), 'queue-full', '2'],
  [new Unavailable('catalog', 'x', 7), 'catalog', '7'],
  [createContentUnavailable('/learn'), 'content', '10'],
  [createDescriptorsUnavailable({ cause: 1 }), 'descriptors', '2'],
])('%s is postponed', (error, reason, retryAfter) => {
  expect([error.name, error.reason]).toEqual(['Unavailable', reason])
  const { kind, status, headers, body } = postpone(error)
  expect([kind, status]).toEqual(['refused', 503])
  expect(headers).toEqual({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': retryAfter,
  })
  expect(body).toMatch(/^<!DOCTYPE html>[\s\S]*<h1>Please try again in a moment<\/h1>/)
})

test('a refusal is a word for programs, and may say more in its headers', () => {
  expect(refuse(405, { Allow: allowedMethods })).toEqual({
    kind: 'refused',
    status: 405,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      Allow: 'GET, HEAD',
    },
    body: '405\n',
  })
})

test('a redirect is one permanent step', () => {
  expect(redirect('/learn')).toEqual({
    kind: 'redirect',
    status: 308,
    headers: { Location: '/learn', 'Cache-Control': 'public, max-age=0, s-maxage=60' },
    body: '',
  })
})

test('a client that has gone is an error of its own', () => {
  expect(new ClientGone()).toMatchObject({ name: 'ClientGone' })
})
