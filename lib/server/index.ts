export { ListenError, listen } from './listen'
export { loadNext, type NextApplication } from './next-handler'
export { type RunningServer, type ServerOptions, startServer } from './start-server'
