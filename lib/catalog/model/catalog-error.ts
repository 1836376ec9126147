/** The catalog cannot be made, written or read; the message is one sentence that says what to do. */
export class CatalogError extends Error {
  override name = 'CatalogError'
}

/** Returns whether an error says that the catalog, and not what was asked of it, is at fault. */
export function isCatalogFailure(error: unknown): boolean {
  // By name: the application's bundle has a class of its own.
  return (error as { name?: unknown } | undefined)?.name === 'CatalogError'
}
