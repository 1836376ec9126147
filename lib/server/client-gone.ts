/** The client has disconnected before its response was made: no response is owed. */
export class ClientGone extends Error {
  override name = 'ClientGone'

  constructor() {
    super('The client has disconnected.')
  }
}
