const POINT = /[^\0-\x7f]/gu

/**
 * The same HTML in ASCII alone, so that a host that serves or stores it in another encoding changes none of it. What stands in its scripts and styles has to be escaped before, each in its own way.
 * @throws where it is not
 */
export function asciiHtml(html: string): string {
  const escaped = (text: string) =>
    text.replace(POINT, (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`)
  return html
    .split(/(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/)
    .map((piece, i) => {
      if (i % 2 === 0) return escaped(piece)
      const end = piece.indexOf('>') + 1
      const raw = piece.slice(end)
      if (/[^\0-\x7f]/.test(raw)) throw new Error(`An element ${piece.slice(0, end)} holds letters beyond ASCII.`)
      return escaped(piece.slice(0, end)) + raw
    })
    .join('')
}
