// A worker does not inherit its parent's TypeScript loader (tsx on Node 20), so this one registers it first.
// In the production bundle a file of this name holds the worker itself.
import { register } from 'tsx/esm/api'

register()
await import('./read-worker.ts')
