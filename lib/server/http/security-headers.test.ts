import { describe, expect, it } from 'vitest'
import { listPartHeaders, listSecurityHeaders } from './security-headers'

const read = (origin: string, scripts?: string[]) => new Map(listSecurityHeaders(origin, scripts))

describe('listSecurityHeaders', () => {
  it('allows no inline script, no frame and no other origin', () => {
    const policy = read('http://localhost:3000').get('Content-Security-Policy')?.split('; ')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("object-src 'none'")
  })

  it('names each inline script that a page keeps by its hash, once', () => {
    const policy = read('http://localhost:3000', ['alert(1)', 'alert(1)']).get(
      'Content-Security-Policy',
    )
    expect(policy).toContain(
      "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';",
    )
  })

  it.each([
    ['documents', listSecurityHeaders],
    ['parts of pages', listPartHeaders],
  ])('insists on TLS only where the site has it, and on types, for %s', (_, list) => {
    const [secure, plain] = ['https://learn.example', 'http://learn.example'].map(
      (origin) => new Map(list(origin)),
    )
    expect(secure?.has('Strict-Transport-Security')).toBe(true)
    expect(plain?.has('Strict-Transport-Security')).toBe(false)
    expect(plain?.get('X-Content-Type-Options')).toBe('nosniff')
  })
})
