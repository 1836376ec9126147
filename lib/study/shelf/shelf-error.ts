/** The browser refuses to keep the shelf, or what it has kept is no shelf; `message` is for the reader. */
export class ShelfError extends Error {
  override name = 'ShelfError'
}
