/** Longest id of the format, in characters. */
const MAX_ID = 80
/** A longer one is cut to this, at the end of a word: short enough to read. */
const CUT = 60

/** Latin letters that do not come apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ƒ: 'f',
  ə: 'e',
}

/**
 * An id for a thing of this name, as the format wants it: small letters, digits and single hyphens, at most 80 characters. Latin letters
 * lose their marks: “Jürgen Ladberg” is `jurgen-ladberg`. Where letters of the name would be lost, as of other scripts, or nothing of
 * it is left, the id is the fallback with a number: `document-3`.
 * @param taken the ids that are given already; the new one is not added to them
 * @param fallback a valid id of at most 60 characters: `document`, `node`, `edge`
 * @param tried where many are minted and none is ever let go: remembers which numbers are given, so that they are not tried again
 */
export function mintId(
  name: string,
  taken: ReadonlySet<string> | ((id: string) => boolean),
  fallback: string,
  tried?: Map<string, number>,
): string {
  const isTaken = typeof taken === 'function' ? taken : (id: string) => taken.has(id)
  const id = idOf(name)
  const readable = id.length <= MAX_ID ? id : cut(id)
  if (readable !== '' && !isTaken(readable)) return readable
  const key = readable || ` ${fallback}`
  let number = tried?.get(key) ?? (readable === '' ? 1 : 2)
  while (isTaken(numbered(readable || fallback, number))) number += 1
  tried?.set(key, number)
  return numbered(readable || fallback, number)
}

function numbered(stem: string, number: number): string {
  const id = `${stem}-${number}`
  return id.length <= MAX_ID ? id : `${cut(stem)}-${number}`
}

/** Whole words of it, as many as fit; a longer first word in part. */
function cut(id: string): string {
  const end = id.length <= CUT ? id.length : id.lastIndexOf('-', CUT)
  return id.slice(0, end > 0 ? end : CUT)
}

/** Empty where the name cannot be written in small Latin letters without losing some. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\0-\x7f]/gu, (character) => LETTERS[character] ?? character)
    .replaceAll(/(?<=[\p{L}\p{N}])['’ʼ](?=[\p{L}\p{N}])/gu, '')
  return /(?![a-z])\p{L}/u.test(plain) ? '' : (plain.match(/[a-z0-9]+/g) ?? []).join('-')
}
