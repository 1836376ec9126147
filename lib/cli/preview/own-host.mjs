/**
 * Whether a request's Host names this machine, as an editor's browser says it. A page elsewhere can let its own name
 * lead to 127.0.0.1 (DNS rebinding) and would read drafts as its own; its requests still carry its name.
 * https://developer.chrome.com/blog/private-network-access-update
 * @param {string | undefined} host the header: a name or address, with or without a port
 * @param {string} [other] one more name that is this machine's
 * @returns {boolean} false if there is no host
 */
export function isOwnHost(host, other) {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host ?? '')?.[1]?.toLowerCase()
  if (!name) return false
  return (
    /^(?:.+\.)?localhost$/.test(name) ||
    /^127(?:\.\d{1,3}){3}$/.test(name) ||
    name === '[::1]' ||
    name === other?.toLowerCase()
  )
}
