/** A list of moves that cannot be read at all; the message is a sentence that names the file. */
export class RedirectListError extends Error {
  override name = 'RedirectListError'
}
