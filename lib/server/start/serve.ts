/*
 * The production server as a program; `portal build` bundles it into `.next/portal`, so that no TypeScript loader stays
 * in its memory.
 */
import { inspect } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { setMode } from '@/lib/env'
import { escapeText } from '@/lib/terminal-text'

// By default V8 lets garbage grow to several times what lives. This takes no more time; a smaller share does.
setFlagsFromString('--heap-growing-percent=60')
// React is chosen by this when it is first loaded, and a static import would load it before.
setMode('production')
const { servePortal } = await import('./portal')

try {
  await servePortal()
} catch (error) {
  // A problem that an operator can fix is printed as one sentence; any other error with its stack.
  const isMendable = error instanceof Error && /^(?:Env|Listen|Catalog)Error$/.test(error.name)
  console.error(escapeText(isMendable ? error.message : inspect(error)))
  process.exit(1)
}
