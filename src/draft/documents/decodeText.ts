import { wellFormed } from '../../data/codePoints.ts'

/** Encodings that a text is offered to be read in, as the Encoding Standard names them, and as the interface calls them. */
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 (little end first)',
  'utf-16be': 'UTF-16 (big end first)',
  'iso-8859-15': 'ISO 8859-15',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  macintosh: 'Macintosh',
  'koi8-r': 'KOI8-R',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  gb18030: 'GB 18030',
  big5: 'Big5',
} as const
export type Encoding = keyof typeof ENCODINGS

/** The encoding that a page names, by any of its names; undefined where it is none of these. */
export function encodingNamed(name: string): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(name)
    return isEncoding(encoding) ? encoding : undefined
  } catch {
    return undefined
  }
}

function isEncoding(name: string): name is Encoding {
  return Object.hasOwn(ENCODINGS, name)
}

/** A text as everything else refers to it, and what was changed to make it so. */
export interface CleanText {
  /** With LF as its line ends, without a byte order mark or characters that cannot be shown. */
  readonly text: string
  /** Line ends that were another one: CR LF, CR, form feeds, the separators of Unicode. */
  readonly replacedLineEnds: number
  /** Characters that cannot be shown and were taken out: NUL, other controls, U+FEFF within the text. */
  readonly droppedCharacters: number
  /** Places that hold U+FFFD, which stands for what could not be read. */
  readonly unreadable: number
}

export interface DecodedText extends CleanText {
  readonly encoding: Encoding
}

/** Share of bytes that are 0 at the one or the other place of two, from which a text is UTF-16: the letters of Europe have one each. */
const ZEROS = 0.2
/** Bytes that are looked at for it. */
const SAMPLE = 4_096

/**
 * The text that bytes are. Its encoding is what a byte order mark says; else UTF-16 where every other byte is 0; else UTF-8 if they are
 * that without a fault; else Windows-1252, which reads any bytes.
 * @param encoding read in this one, whatever the bytes look like
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): DecodedText {
  const raw = new TextDecoder(encoding).decode(bytes)
  return { encoding, ...cleanText(encoding === 'windows-1252' ? raw.replaceAll(/[\x80-\x9f]/g, ofWindows) : raw) }
}

/** Characters of Windows-1252 from 0x80 on; a space where it has none. Node 20 reads them as the controls of ISO 8859-1. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function ofWindows(control: string): string {
  return WINDOWS[control.charCodeAt(0) - 0x80]?.trim() || control
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const zeros = zerosOf(bytes)
  if (zeros.odd > ZEROS && zeros.even < zeros.odd / 4) return 'utf-16le'
  if (zeros.even > ZEROS && zeros.odd < zeros.even / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Share of all bytes that are 0, at even and at odd places. */
function zerosOf(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const sampled = Math.min(bytes.length, SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < sampled; i += 1) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  return { even: even / sampled, odd: odd / sampled }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** CR LF is one. A form feed stands between two pages, where a line ends, too. */
const LINE_END = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g
/** What the format refuses, besides those, and the mark that is no character of a text. */
const UNSHOWN = /(?!\n)[\p{Cc}\ufeff]/gu

/** A text with LF as its line ends, once and for all, and without what the format refuses. Tabs stay. */
export function cleanText(raw: string): CleanText {
  let replacedLineEnds = 0
  let droppedCharacters = 0
  const text = wellFormed(raw.startsWith('\ufeff') ? raw.slice(1) : raw)
    .replace(LINE_END, (end) => {
      if (end !== '\n') replacedLineEnds += 1
      return '\n'
    })
    .replace(UNSHOWN, (character) => {
      if (character === '\t') return character
      droppedCharacters += 1
      return ''
    })
  return { text, replacedLineEnds, droppedCharacters, unreadable: text.split('\ufffd').length - 1 }
}
