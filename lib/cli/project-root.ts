import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, app and next.config.ts; commands work from any current directory. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
