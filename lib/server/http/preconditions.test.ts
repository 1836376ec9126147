import { expect, it } from 'vitest'
import { evaluatePreconditions } from './preconditions'

const strong = '"abc-br"'
const weak = 'W/"abc"'

it.each([
  ['nothing', {}, strong, 'send'],
  ['If-Match with the tag', { 'if-match': '"abc-br"' }, strong, 'send'],
  ['If-Match with the tag in a list', { 'if-match': '"x", "abc-br" ,"y"' }, strong, 'send'],
  ['If-Match with a tag that holds a comma', { 'if-match': '"x,y", "abc-br"' }, strong, 'send'],
  ['If-Match: *', { 'if-match': '*' }, strong, 'send'],
  ['If-Match: * without a tag', { 'if-match': '*' }, undefined, 'send'],
  ['If-Match with another tag', { 'if-match': '"abc-gzip"' }, strong, 'failed'],
  ['If-Match with the weakened tag', { 'if-match': 'W/"abc-br"' }, strong, 'failed'],
  ['If-Match where the tag is weak', { 'if-match': weak }, weak, 'failed'],
  ['If-Match where there is no tag', { 'if-match': '"abc"' }, undefined, 'failed'],
  ['If-Match with a tag inside a tag', { 'if-match': 'x"abc-br' }, strong, 'failed'],
  ['If-None-Match with the tag', { 'if-none-match': '"abc-br"' }, strong, 'not-modified'],
  ['If-None-Match weakened', { 'if-none-match': 'W/"abc-br"' }, strong, 'not-modified'],
  ['If-None-Match in a list', { 'if-none-match': '"x,y",W/"abc-br"' }, strong, 'not-modified'],
  ['If-None-Match where the tag is weak', { 'if-none-match': '"abc"' }, weak, 'not-modified'],
  ['If-None-Match: *', { 'if-none-match': '*' }, strong, 'not-modified'],
  ['If-None-Match with another tag', { 'if-none-match': '"abc-brx"' }, strong, 'send'],
  ['If-None-Match without quotes', { 'if-none-match': 'abc-br' }, strong, 'send'],
  [
    'If-Match before If-None-Match',
    { 'if-match': '"x"', 'if-none-match': '"abc-br"' },
    strong,
    'failed',
  ],
  [
    'If-None-Match after If-Match',
    { 'if-match': '*', 'if-none-match': '"abc-br"' },
    strong,
    'not-modified',
  ],
  [
    'dates, which no response has',
    {
      'if-modified-since': 'Sat, 01 Jan 2050 00:00:00 GMT',
      'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT',
    },
    strong,
    'send',
  ],
])('%s', (_, headers, etag, verdict) => {
  expect(evaluatePreconditions(headers, etag)).toBe(verdict)
})
