/** What a JSON text breaks, by place: `JSON.parse` says no place that holds in every engine, and lets keys repeat. */
export interface Scan {
  /** The first place where it is not JSON, in UTF-16 code units, and what would be. */
  readonly fault: { readonly offset: number; readonly expected: string } | undefined
  readonly repeatedKeys: readonly { readonly offset: number; readonly key: string }[]
}

// oxlint-disable-next-line no-control-regex -- JSON allows none within a string
const TEXT = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** An object or a list that is open; a list has no keys. */
interface Open {
  readonly keys: Set<string> | undefined
}

type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'next' | 'end'

const SAID: Readonly<Record<Exclude<Expecting, 'next'>, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or "}"',
  colon: '":"',
  end: 'the end of the file',
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** Reads a JSON text (RFC 8259) from end to end, with a stack of its own: no depth exhausts the engine's. */
export function scanJson(text: string): Scan {
  const repeatedKeys: { offset: number; key: string }[] = []
  const open: Open[] = []
  let expecting = 'value' as Expecting
  let offset = 0

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset
    if (!pattern.test(text)) return false
    offset = pattern.lastIndex
    return true
  }
  const close = () => {
    open.pop()
    expecting = open.length > 0 ? 'next' : 'end'
  }
  const step = (): boolean => {
    const sign = text[offset] ?? ''
    const top = open.at(-1)
    switch (expecting) {
      case 'value':
      case 'value or ]':
        if (sign === '{' || sign === '[') {
          open.push({ keys: sign === '{' ? new Set() : undefined })
          expecting = sign === '{' ? 'key or }' : 'value or ]'
          offset += 1
        } else if (sign === ']' && expecting === 'value or ]') {
          close()
          offset += 1
        } else if (take(sign === '"' ? TEXT : ATOM)) {
          expecting = open.length > 0 ? 'next' : 'end'
        } else return false
        return true
      case 'key':
      case 'key or }': {
        if (sign === '}' && expecting === 'key or }') {
          close()
          offset += 1
          return true
        }
        const at = offset
        if (!take(TEXT)) return false
        const written = text.slice(at + 1, offset - 1)
        const key = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written
        if (top?.keys?.has(key)) repeatedKeys.push({ offset: at, key })
        top?.keys?.add(key)
        expecting = 'colon'
        return true
      }
      case 'colon':
        if (sign !== ':') return false
        expecting = 'value'
        offset += 1
        return true
      case 'next':
        if (sign === ',') expecting = top?.keys ? 'key' : 'value'
        else if (sign === (top?.keys ? '}' : ']')) close()
        else return false
        offset += 1
        return true
      case 'end':
        return false
    }
  }

  const skipSpace = () => {
    while (isSpace(text.charCodeAt(offset))) offset += 1
  }
  do skipSpace()
  while (step())
  if (expecting === 'end' && offset === text.length) return { fault: undefined, repeatedKeys }
  const closing = open.at(-1)?.keys ? '}' : ']'
  const expected = expecting === 'next' ? `"," or "${closing}"` : SAID[expecting]
  return { fault: { offset, expected }, repeatedKeys }
}
