/** Longest id that is minted, in characters: short enough to read, with room for a number below the format’s 80. */
const MAX_MINTED = 60

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
 * @param taken ids that are given already; the new one is not added to them
 * @param fallback a valid id of at most 60 characters: `document`, `node`, `edge`
 */
export function mintId(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const readable = readableId(name)
  if (readable !== '' && !taken.has(readable)) return readable
  const stem = readable === '' ? fallback : readable
  let number = readable === '' ? 1 : 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** Empty where the name cannot be written in small Latin letters without losing some. */
function readableId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\0-\x7f]/gu, (character) => LETTERS[character] ?? character)
    .replaceAll(/(?<=[\p{L}\p{N}])['’ʼ](?=[\p{L}\p{N}])/gu, '')
  if (/(?![a-z])\p{L}/u.test(plain)) return ''
  const words = plain.match(/[a-z0-9]+/g) ?? []
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word.slice(0, MAX_MINTED) : `${id}-${word}`
    if (longer.length > MAX_MINTED) break
    id = longer
  }
  return id
}
