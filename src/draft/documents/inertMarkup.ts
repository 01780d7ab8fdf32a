/** Markup without what a browser acts upon, or complains of, even where it only reads: addresses of its own, and styles. */

/** Comments and scripts are taken whole, so that no style begins within them. */
const STYLED = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi
const BASE = /<base\b[^>]*>/gi
/** The start of an element with its attributes. A value as long as this is a picture, and stands in no style. */
const TAG = /<[a-z](?:[^"'<>]|"[^"]{0,20000}"|'[^']{0,20000}')*>/gi
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g
const UNSHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The same markup; what a style had hidden is `hidden`. */
export function inertMarkup(html: string): string {
  return withoutStyles(html).replace(BASE, '').replace(TAG, inertTag)
}

function inertTag(tag: string): string {
  if (!/style/i.test(tag)) return tag
  return tag.replace(ATTRIBUTE, (attribute, name: string, value: string | undefined) => {
    if (name.toLowerCase() !== 'style' || value === undefined) return attribute
    return UNSHOWN.test(value) ? 'hidden' : ''
  })
}

/** One that is not closed goes on to the end, as in a browser. What a comment or a script says of styles is none. */
function withoutStyles(html: string): string {
  return html.replace(STYLED, (part) => (/^<style/i.test(part) ? '' : part))
}
