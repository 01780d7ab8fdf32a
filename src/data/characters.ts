/** Characters that a reader cannot see or tell apart, by number and name. */

/**
 * Characters that turn the direction of what follows them, up to another of them: they make a name rearrange the sentence
 * that it stands in. The marks U+200E, U+200F and U+061C are not among them: they turn nothing but themselves, and names
 * of right-to-left scripts need them.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g
const TURNS = new RegExp(TURNING.source)
/** What shows: not spaces, nor what is ignored unless a font knows it, nor the blanks that count as letters and symbols. */
const SEEN = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800\u3164\uffa0]/u

/** What the commonest of them are called in Unicode, in small letters. */
const NAMES: Readonly<Record<number, string>> = {
  0x09: 'tab',
  0x0a: 'line end',
  0x20: 'space',
  0x27: 'apostrophe',
  0x2d: 'hyphen-minus',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x300: 'combining grave accent',
  0x301: 'combining acute accent',
  0x302: 'combining circumflex accent',
  0x303: 'combining tilde',
  0x308: 'combining diaeresis',
  0x327: 'combining cedilla',
  0x2009: 'thin space',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2010: 'hyphen',
  0x2011: 'non-breaking hyphen',
  0x2013: 'en dash',
  0x2018: 'left single quotation mark',
  0x2019: 'right single quotation mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'zero width no-break space',
}

/** "U+202E". */
export function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** "U+202E (right-to-left override)"; of a character without a name here the character itself: "U+00E9 (é)". */
export function sayCharacter(character: string): string {
  return `${numberOf(character)} (${NAMES[character.codePointAt(0) ?? 0] ?? character})`
}

/** The characters of a text that turn the direction of what follows, each once. */
export function turningIn(text: string): readonly string[] {
  return TURNS.test(text) ? [...new Set(text.match(TURNING))] : []
}

/** The text without them. */
export function withoutTurning(text: string): string {
  return TURNS.test(text) ? text.replace(TURNING, '') : text
}

/** The text cut at them, each a part of its own; the parts put together are the text. */
export function cutAtTurning(text: string): readonly { readonly text: string; readonly turns: boolean }[] {
  const parts: { readonly text: string; readonly turns: boolean }[] = []
  let done = 0
  for (const { 0: character, index } of text.matchAll(TURNING)) {
    if (index > done) parts.push({ text: text.slice(done, index), turns: false })
    parts.push({ text: character, turns: true })
    done = index + character.length
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done), turns: false })
  return parts
}

/** Does anything of the text show? */
export function isSeen(text: string): boolean {
  return SEEN.test(text)
}
