import { describe, expect, it } from 'vitest'
import { classifyHref } from './links'

describe('classifyHref', () => {
  it.each([
    ['/learn/physics', 'own'],
    ['/', 'own'],
    ['#answer-limits', 'own'],
    ['https://example.org/a?b=1#c', 'external'],
    ['HTTP://EXAMPLE.ORG', 'external'],
    ['mailto:someone@example.org', 'external'],
  ])('lets %s lead %s', (href, kind) => {
    expect(classifyHref(href)).toBe(kind)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,hello',
    'vbscript:msgbox(1)',
    'file:///etc/hosts',
    'blob:https://example.org/1',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    'https:example.org',
    'http://',
    'http://[',
    'page.html',
    '../up',
    '',
  ])('refuses %j', (href) => {
    expect(classifyHref(href)).toBeUndefined()
  })
})
