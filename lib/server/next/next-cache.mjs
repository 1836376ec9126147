/**
 * Next's cache in production: none. Its own never evicts, keeps made-up addresses, and forgets on a restart what
 * a change of content has touched; the server in front keeps final bytes instead.
 */
export default class NextCache {
  async get() {
    return null
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
