import { describeCatalog } from '../contract/test-catalog'
import { refreshCatalog } from './refresh/refresh-catalog'

describeCatalog('SQLite', async (corpus, options) => {
  await refreshCatalog({ ...corpus, ...options })
  return corpus.open(options)
})
