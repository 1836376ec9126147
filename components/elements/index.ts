import { KeptPages } from './kept-pages'
import { SearchBox } from './search-box'
import { registerServiceWorker } from './service-worker'

customElements.define('search-box', SearchBox)
customElements.define('kept-pages', KeptPages)
registerServiceWorker()
