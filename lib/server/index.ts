export { findFreePort } from './http/find-free-port'
export { ListenError, listen } from './http/listen'
