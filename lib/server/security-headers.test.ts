import { describe, expect, it } from 'vitest'
import { listSecurityHeaders } from './security-headers'

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

  it('insists on TLS only where the site has it', () => {
    expect(read('https://learn.example').has('Strict-Transport-Security')).toBe(true)
    expect(read('http://learn.example').has('Strict-Transport-Security')).toBe(false)
  })
})
