import { expect, it } from 'vitest'
import { isHost, readTarget } from './request-target'

it.each([
  'portal.example',
  'portal.example:8080',
  'portal.example:',
  'PORTAL.example.',
  'under_score.example',
  '127.0.0.1:80',
  '[::1]',
  '[2001:db8::1]:443',
  'caf%C3%A9.example',
])('%s is a host', (text) => expect(isHost(text)).toBe(true))

it.each([
  '',
  ':80',
  'a b',
  'a/b',
  'user@host',
  'a, b',
  'host:port',
  'host:65536',
  'host:999999',
  '[::1',
  '[1:2]',
  '::1',
  'a%zz',
  'café.example',
  'a\tb',
  'http://a',
  'a?b',
  'a#b',
])('%j is no host', (text) => expect(isHost(text)).toBe(false))

const site = 'http://portal.example'

it.each([
  ['/learn?x=1', '/learn?x=1'],
  ['//evil.example/x', '//evil.example/x'],
  ['http://portal.example/learn?x=1', '/learn?x=1'],
  ['HTTP://Portal.Example:80/learn', '/learn'],
  ['http://portal.example', '/'],
  ['http://portal.example?q=1', '/?q=1'],
  ['http://other.example//evil.example', '//evil.example'],
  ['http:///learn', 400],
  ['http://user@portal.example/', 400],
  ['http://portal.example/#part', 400],
  ['ftp://portal.example/', 400],
  ['portal.example:80', 400],
  ['learn', 400],
  ['*', 400],
  ['', 400],
  ['https://portal.example/', 421],
])('%j asks for %j', (target, expected) => expect(readTarget(target, site)).toBe(expected))

it('is of either scheme where a proxy answers for https', () => {
  for (const scheme of ['http', 'https']) {
    expect(readTarget(`${scheme}://portal.example/x`, 'https://portal.example')).toBe('/x')
  }
})
