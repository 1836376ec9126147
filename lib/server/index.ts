export { findFreePort } from './find-free-port'
export { ListenError, listen } from './listen'
