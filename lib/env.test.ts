import path from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, parseEnv } from './env'

test('every setting has a default, and an empty one counts as absent', () => {
  expect(parseEnv({ PORT: '', SITE_NAME: '' })).toEqual({
    CONTENT_DIR: path.resolve('content'),
    DATA_DIR: path.resolve('.data'),
    SITE_NAME: 'QuickTakes',
    PORT: 3000,
    AI_CRAWLERS: 'allow',
    EDITOR_URL: 'vscode://file{file}:{line}:{column}',
    LOG_LEVEL: 'info',
  })
})

test('folders become absolute and the site address its origin', () => {
  const env = parseEnv({ CONTENT_DIR: 'e2e/content', SITE_URL: 'https://Example.org/' })
  expect(env.CONTENT_DIR).toBe(path.resolve('e2e/content'))
  expect(env.SITE_URL).toBe('https://example.org')
})

test.each([
  ['security@portal.example', 'mailto:security@portal.example'],
  ['mailto:security@portal.example', 'mailto:security@portal.example'],
  [' https://portal.example/security ', 'https://portal.example/security'],
  ['tel:+49-30-123456', 'tel:+49-30-123456'],
])('the contact %s is named as %s', (value, contact) => {
  expect(parseEnv({ SECURITY_CONTACT: value }).SECURITY_CONTACT).toBe(contact)
})

test.each([
  ['PORT', 'eighty'],
  ['LOG_LEVEL', 'loud'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'ftp://example.org'],
  ['SITE_URL', 'https://example.org/portal'],
  ['SITE_URL', 'https://user@example.org'],
  ['SITE_NAME', '   '],
  ['SITE_NAME', 'x'.repeat(61)],
  ['AI_CRAWLERS', 'maybe'],
  ['INDEXNOW_KEY', 'short'],
  ['EDITOR_URL', 'code'],
  ['PREVIEW', 'tomorrow'],
  ['SECURITY_CONTACT', 'the editor'],
  ['SECURITY_CONTACT', 'http://portal.example/security'],
  ['SECURITY_CONTACT', 'mailto:a@b.example\nCanonical: https://evil.example'],
  ['CACHE_URL', 'no address'],
  ['CACHE_URL', 'http://localhost'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const parse = () => parseEnv({ [name]: value })
  expect(parse).toThrow(EnvError)
  expect(parse).toThrow(`The setting ${name}=${JSON.stringify(value)} cannot be used: it must `)
})
