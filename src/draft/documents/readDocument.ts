import { FileRefused } from '../found.ts'
import type { CleanText, Encoding } from './decodeText.ts'
import { cleanText, decodeText, encodingNamed } from './decodeText.ts'
import { whyNoText } from './fileSigns.ts'
import type { FoundText, ParseMarkup } from './foundText.ts'
import { MAX_TEXT } from './foundText.ts'
import { markdownText } from './markdownText.ts'
import { publishedProposals } from './publishedProposals.ts'
import { readDocx } from './readDocx.ts'
import { readHtml } from './readHtml.ts'
import { titleOf } from './titleOf.ts'

/** Largest file that is opened, in bytes: a text of the format, in any encoding, with its pictures. */
const MAX_BYTES = 40_000_000

/**
 * The text of a file: .txt, .md, a saved page (.html), a Word file (.docx). Others are read as plain text where they hold nothing else.
 * @param parse gives documents of the DOM, whose scripts never run: of `DOMParser`, or of jsdom’s
 * @param encoding read in this one, as the curator chose it; absent, it is found
 * @throws FileRefused where no text can be read: what it is, and what to do
 */
export function readDocument(name: string, bytes: Uint8Array, parse: ParseMarkup, encoding?: Encoding): FoundText {
  if (bytes.length === 0) throw new FileRefused(`“${name}” is empty.`)
  if (bytes.length > MAX_BYTES) {
    throw new FileRefused(
      `“${name}” has ${sayMega(bytes.length)} MB; a text may have 40. Copy the part that you need and paste it.`,
    )
  }
  const refusal = whyNoText(name, bytes)
  if (refusal !== undefined) throw new FileRefused(refusal)
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'docx' || ending === 'docm') return fromDocx(name, bytes, parse)

  const decoded = decodeText(bytes, encoding ?? encodingOfPage(ending, bytes))
  if (decoded.droppedCharacters > MOST_DROPPED * (decoded.text.length + decoded.droppedCharacters)) {
    throw new FileRefused(
      `“${name}” is no text: it holds bytes that stand for no characters. Open it in its own program, copy its text and paste it.`,
    )
  }
  const read = { ...decoded, remarks: sayUnreadable(decoded) }
  if (PAGES.has(ending) || /^\s*<(?:!doctype html|html)[\s>]/i.test(decoded.text)) return fromPage(name, read, parse)
  if (ending === 'md' || ending === 'markdown') return fromMarkdown(name, read)
  return found(name, read, { text: decoded.text })
}

/**
 * The text that was pasted.
 * @throws FileRefused where it is longer than a text may be, or there is nothing in it
 */
export function textOfPaste(text: string): FoundText {
  return found('', { ...cleanText(text), remarks: [] }, { text: cleanText(text).text })
}

/** Share of characters that cannot be shown above which a file is no text. */
const MOST_DROPPED = 0.02
const PAGES = new Set(['html', 'htm', 'xhtml'])

type Read = CleanText & { readonly encoding?: Encoding; readonly remarks: readonly string[] }

interface Parts extends Partial<Pick<FoundText, 'title' | 'url' | 'language' | 'container' | 'publisher' | 'remarks'>> {
  readonly text: string
  /** When it was published, as it says of itself. */
  readonly published?: string
}

function fromPage(name: string, read: Read, parse: ParseMarkup): FoundText {
  const page = readHtml(read.text, parse)
  // References of a page (&#12;) may stand for characters that a text cannot hold.
  const clean = cleanText(page.text)
  return found(
    name,
    { ...read, droppedCharacters: read.droppedCharacters + clean.droppedCharacters },
    { ...page, text: clean.text },
  )
}

function fromMarkdown(name: string, read: Read): FoundText {
  checkLength(name, read.text)
  return found(name, read, markdownText(read.text))
}

function fromDocx(name: string, bytes: Uint8Array, parse: ParseMarkup): FoundText {
  const { text, title, remarks } = readDocx(name, bytes, parse)
  const first = titleOf(text)
  const clean = cleanText(text)
  return found(
    name,
    { ...clean, replacedLineEnds: 0, remarks },
    { text: clean.text, title: first.endsWith(' …') && title !== '' ? title : first },
  )
}

function found(name: string, read: Read, { text, title, published, remarks = [], ...facts }: Parts): FoundText {
  const called = sayName(name)
  if (text.trim() === '') throw new FileRefused(`${called} holds no text.`)
  checkLength(name, text)
  return {
    file: name,
    title: title || titleOf(text),
    text,
    lineEnds: read.replacedLineEnds,
    dropped: read.droppedCharacters,
    publishedProposals: publishedProposals(text, name, published),
    ...facts,
    ...(read.encoding !== undefined && { encoding: read.encoding }),
    remarks: [...remarks, ...read.remarks],
  }
}

function checkLength(name: string, text: string): void {
  if (text.length <= MAX_TEXT) return
  throw new FileRefused(
    `${sayName(name)} has ${sayCount(text.length)} characters; a text may have ${sayCount(MAX_TEXT)}. Cut it into parts, or paste the part that you need.`,
  )
}

function sayName(name: string): string {
  return name === '' ? 'What was pasted' : `“${name}”`
}

/** A page says its encoding itself, where it is not UTF-8 after all. */
function encodingOfPage(ending: string, bytes: Uint8Array): Encoding | undefined {
  if (!PAGES.has(ending)) return undefined
  const own = decodeText(bytes).encoding
  if (own !== 'windows-1252') return undefined
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4_096))
  return encodingNamed(/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '')
}

function sayUnreadable({ unreadable }: CleanText): readonly string[] {
  if (unreadable === 0) return []
  const many =
    unreadable === 1
      ? '1 character could not be read, and stands'
      : `${sayCount(unreadable)} characters could not be read, and stand`
  return [`${many} as \ufffd: try another encoding.`]
}

function sayCount(count: number): string {
  return count.toLocaleString('en')
}

function sayMega(bytes: number): string {
  return sayCount(Math.ceil(bytes / 1_000_000))
}
