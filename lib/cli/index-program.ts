/* What `npm start` runs to index: a bundled program, whose memory is the catalog's own and is given back. */

import { indexContent } from './commands/index-content'
import { printError } from './output'

try {
  await indexContent()
} catch (error) {
  const isMendable = error instanceof Error && /^(?:Env|Catalog|ContentRoot)Error$/.test(error.name)
  printError(isMendable ? error.message : error)
  process.exitCode = 1
}
