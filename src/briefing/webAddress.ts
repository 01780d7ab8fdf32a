/**
 * Is it an address on the web, which leads there for whoever reads it? A page that was opened from disk has for the address of its view
 * only what follows `#`.
 */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text)
}
