/** An edit that is refused, or that failed and was undone. The message is one sentence, or two, that name the file and the remedy. */
export class EditingError extends Error {
  override name = 'EditingError'
}
