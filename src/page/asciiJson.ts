const hex = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * JSON that can stand in an HTML element and in a script, in ASCII alone, so that a host that serves or stores the page in
 * another encoding than its own changes none of it. It gives the value back.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u007f-\uffff]/g, hex)
}
