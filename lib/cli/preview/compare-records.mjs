// A worker does not inherit its parent's TypeScript loader (tsx on Node 20), so this one registers it first.
import { register } from 'tsx/esm/api'

register()
await import('./compare-records.ts')
