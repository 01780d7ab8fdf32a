/** Addresses that an Office file may lead to. Word takes a file with one that is malformed for damaged. */

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])
/** What RFC 3986 has in no address but as the number of its bytes. */
const NOT_IN_ADDRESSES = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu
/** Characters that Word takes of an address. */
const MOST = 2083

/** The address as a relationship holds it; null where it is none of http, https and mailto, or longer than Word allows. */
export function linkTarget(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  const target = href.replace(NOT_IN_ADDRESSES, encodeURIComponent)
  return PROTOCOLS.has(protocol) && target.length <= MOST ? target : null
}
