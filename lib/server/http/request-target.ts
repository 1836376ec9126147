import { isIPv6 } from 'node:net'

/** Registered names, IPv4 addresses and IPv6 addresses in brackets, with a port or none (RFC 3986, 3.2.2 and 3.2.3). */
const authority =
  /^(?:\[(?<v6>[0-9a-f:.]+)\]|(?:[\w\-.~!$&'()*+,;=]|%[0-9a-f]{2})+)(?::(?<port>\d{0,5}))?$/i

/** Whether a text is the host that an http address must name, with or without a port (RFC 9110, 4.2.1 and 7.2). */
export function isHost(text: string): boolean {
  const groups = authority.exec(text)?.groups
  if (!groups) return false
  const { v6, port = '' } = groups
  return (v6 === undefined || isIPv6(v6)) && Number(port) <= 65_535
}

/** A request target in the form that proxies are sent (RFC 9112, 3.2.2). */
const absolute = /^(https?):\/\/([^/?#]*)([^#]*)$/i

/**
 * The path and query that a request target asks for, whichever form it has: `/learn?x=1`. Every server must accept the
 * absolute form as well (RFC 9112, 3.2.2); whatever host it names, the site is this one, as with Host.
 * @param origin the site's own.
 * @returns a status if there is no such path: 400 for what is no target; 421 for an https address where the site has
 *   none, which must not be answered over a connection in the clear (RFC 9110, 7.4).
 */
export function readTarget(target: string, origin: string): string | 400 | 421 {
  if (target.startsWith('/')) return target
  const [, scheme = '', host = '', rest = ''] = absolute.exec(target) ?? []
  if (!isHost(host)) return 400
  if (scheme.toLowerCase() === 'https' && !origin.startsWith('https:')) return 421
  return rest.startsWith('/') ? rest : `/${rest}`
}
