export { ListenError, listen } from './listen'
