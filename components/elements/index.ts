import { SearchBox } from './search-box'

customElements.define('search-box', SearchBox)
