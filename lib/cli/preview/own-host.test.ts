import { expect, test } from 'vitest'
import { isOwnHost } from './own-host.mjs'

test.each([
  'localhost',
  'localhost:3000',
  'LocalHost:3000',
  'preview.localhost:3000',
  '127.0.0.1:3000',
  '127.1.2.3',
  '[::1]:3000',
])('%s is this machine', (host) => {
  expect(isOwnHost(host)).toBe(true)
})

test.each([
  undefined,
  '',
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  'notlocalhost',
  '127.0.0.1.evil.example',
  '192.168.1.5:3000',
  '[::1].evil.example',
  'localhost:3000@evil.example',
  'localhost:3000:evil',
])('%s is not', (host) => {
  expect(isOwnHost(host)).toBe(false)
})

test('a name that is set for this machine is its own', () => {
  expect(isOwnHost('Desk.example:3000', 'desk.example')).toBe(true)
  expect(isOwnHost('other.example', 'desk.example')).toBe(false)
})
