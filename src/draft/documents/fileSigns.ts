const PASTE = 'Copy its text and paste it.'
const SAVE = 'Open it in its own program and save it as .docx or .txt, or copy its text and paste it.'

/** First bytes of files that hold no text as it is, what they are, and what to do. */
const SIGNS: readonly { readonly bytes: readonly number[]; readonly what: string; readonly repair: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', repair: PASTE },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a file of rich text (RTF)', repair: SAVE },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'a file of Office before 2007', repair: SAVE },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', repair: 'Type or paste the text that it shows.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture', repair: 'Type or paste the text that it shows.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture', repair: 'Type or paste the text that it shows.' },
  { bytes: [0x52, 0x49, 0x46, 0x46], what: 'a picture, a sound or a film', repair: 'Type or paste its words.' },
  { bytes: [0x1f, 0x8b], what: 'packed (gzip)', repair: 'Unpack it first.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'packed (7z)', repair: 'Unpack it first.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'packed (RAR)', repair: 'Unpack it first.' },
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Files that are zips inside, by the ending of their names. */
const ZIPPED: Readonly<Record<string, readonly [what: string, repair: string]>> = {
  odt: ['an OpenDocument text', SAVE],
  pages: ['a file of Pages', SAVE],
  epub: ['a book (EPUB)', PASTE],
  pptx: ['slides', PASTE],
  odp: ['slides', PASTE],
}
/** Texts that are not what they would be read as. */
const TEXTUAL: Readonly<Record<string, readonly [what: string, repair: string]>> = {
  mht: [
    'a page with its pictures in one file',
    'Save the page as “Web page, HTML only”, or copy its text and paste it.',
  ],
  mhtml: [
    'a page with its pictures in one file',
    'Save the page as “Web page, HTML only”, or copy its text and paste it.',
  ],
  webarchive: ['a web archive of Safari', 'Save the page as page source (.html), or copy its text and paste it.'],
  eml: ['a mail with its headers', PASTE],
  tex: ['LaTeX', 'Copy the text of the finished page and paste it.'],
}

/** Why a file cannot be read as a text, told by its first bytes and its name, and what to do; undefined where it may be one. */
export function whyNoText(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const isWord = ending === 'docx' || ending === 'docm'
  if (begins(bytes, ZIP)) {
    if (isWord) return undefined
    const [what, repair] = ZIPPED[ending] ?? ['packed (zip)', 'Unpack it first; a Word file needs the ending .docx.']
    return sayWhat(name, what, repair)
  }
  const sign = SIGNS.find((one) => begins(bytes, one.bytes))
  if (sign) return sayWhat(name, sign.what, sign.repair)
  if (isWord) return sayWhat(name, 'no Word file inside, whatever it is called', SAVE)
  const textual = TEXTUAL[ending]
  return textual ? sayWhat(name, ...textual) : undefined
}

/** What a file is that holds no text as it is, told by its first bytes, whatever it is called; undefined where they tell nothing. */
export function signOf(bytes: Uint8Array): string | undefined {
  if (begins(bytes, ZIP)) return 'packed (zip)'
  return SIGNS.find((one) => begins(bytes, one.bytes))?.what
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}

function sayWhat(name: string, what: string, repair: string): string {
  return `“${name}” is ${what}. ${repair}`
}
