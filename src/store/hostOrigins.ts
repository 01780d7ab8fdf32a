/** The origins of host pages that may exchange messages with a page in their frame. */

/**
 * An origin as browsers compare it: scheme, host and, where it is not the scheme's own, port; null of what names no origin of one
 * site on the web. So `*`, a path, an address with a name and password, and `null`, which every sandboxed page shares, are refused.
 * The form is that of `MessageEvent.origin`: https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 */
export function parseOrigin(text: string): string | null {
  if (!/^https?:\/\/[^\s/?#@\\*]+\/?$/i.test(text) || !URL.canParse(text)) return null
  return new URL(text).origin
}
