/**
 * Writes text with nothing but ASCII, so that a host that serves or stores the page in another encoding than its own
 * changes none of it: a page that says it is ISO-8859-1 is read as that, whatever stands inside.
 */

const POINT = /[^\0-\x7f]/gu
/** Of a script also what would end the element that it stands in, or begin a comment in it. */
const SCRIPT = /[^\0-\x7f]|<(?=\/script|!--)/gi

const hex = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * The same script, fit to stand in an HTML element. Letters beyond ASCII stand in strings, templates and regular
 * expressions, all of which know the escape.
 * @throws where one follows a backslash of its own, which the escape would undo
 */
export function asciiScript(code: string): string {
  return code.replace(SCRIPT, (character, at: number) => {
    const [backslashes = ''] = /\\*$/.exec(code.slice(Math.max(0, at - 20), at)) ?? []
    if (backslashes.length % 2 === 1)
      throw new Error(`The script escapes “${character}” by itself: ${code.slice(Math.max(0, at - 60), at + 20)}`)
    return character === '<' ? '\\x3c' : hex(character)
  })
}

/** The same stylesheet. */
export function asciiStyles(css: string): string {
  return css.replace(POINT, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)
}
