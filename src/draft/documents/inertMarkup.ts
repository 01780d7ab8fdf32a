/** Markup without what a browser acts upon, or complains of, even where it only reads: addresses of its own, and styles. */

const STYLE = /<style\b/i
const STYLE_END = /<\/style\s*>/i
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

/** One that is not closed goes on to the end, as in a browser. */
function withoutStyles(html: string): string {
  const [first = '', ...parts] = html.split(STYLE)
  const rest = parts.map((part) => {
    const end = STYLE_END.exec(part)
    return end ? part.slice(end.index + end[0].length) : null
  })
  const open = rest.indexOf(null)
  return [first, ...(open < 0 ? rest : rest.slice(0, open))].join('')
}
