export { pushChanges } from './push'
