import 'katex/contrib/copy-tex'
import { AnswerTools } from './answer-tools'
import { CiteLink } from './cite-link'
import { CopyCode, CopyTex } from './copy-block'
import { CopyButton } from './copy-button'
import { KeptPages } from './kept-pages'
import { LookSettings } from './look-settings'
import { PageOutline } from './page-outline'
import { ReadingActions } from './reading-actions'
import { SaveButton } from './save-button'
import { SavedPages } from './saved-pages'
import { SearchBox } from './search-box'
import { registerServiceWorker } from './service-worker'
import { PrintButton, ShareButton } from './share-button'

customElements.define('answer-tools', AnswerTools)
customElements.define('cite-link', CiteLink)
customElements.define('copy-button', CopyButton)
customElements.define('copy-code', CopyCode)
customElements.define('copy-tex', CopyTex)
customElements.define('kept-pages', KeptPages)
customElements.define('look-settings', LookSettings)
customElements.define('page-outline', PageOutline)
customElements.define('print-button', PrintButton)
customElements.define('reading-actions', ReadingActions)
customElements.define('save-button', SaveButton)
customElements.define('saved-pages', SavedPages)
customElements.define('search-box', SearchBox)
customElements.define('share-button', ShareButton)
registerServiceWorker()
