/** Opens a page that was just made, as a reader’s browser would, and checks what it carries. */
import { checkDataset } from '../data/checkDataset.ts'
import type { Issue } from '../data/issue.ts'
import { error } from '../data/issue.ts'
import { sha256Of } from '../data/digest.ts'
import { parseJson } from '../data/parseJson.ts'
import { DatasetError } from '../data/datasetError.ts'
import { againstTexts } from '../data/rules/againstTexts.ts'
import type { Dataset } from '../data/schema.ts'
import { blockTextIn } from './dataBlock.ts'

/** What stood the check, of how many. */
export interface Stood {
  readonly stand: number
  readonly of: number
}

export interface ReopenedPage {
  readonly quotes: Stood
  /** The quotes among them whose text is at hand: the others stand by their digest alone. */
  readonly compared: number
  readonly dates: Stood
  /** Errors only. Where there is one, the page must not be given away. */
  readonly faults: readonly Issue[]
}

/**
 * @param html the whole page
 * @param texts by the names of their files: those that are at hand
 */
export function reopenPage(html: string, texts: ReadonlyMap<string, string>): ReopenedPage {
  const nothing = { stand: 0, of: 0 }
  const broken = (fault: Issue): ReopenedPage => ({ quotes: nothing, compared: 0, dates: nothing, faults: [fault] })
  const json = blockTextIn(html, 'dataset')
  if (json === null) return broken(error('', 'the page carries no dataset', 'Take a whole copy of the desk.'))
  let value: unknown
  try {
    value = parseJson(json)
  } catch (cause) {
    if (!(cause instanceof DatasetError)) throw cause
    return broken(cause.issues[0] ?? error('', 'the data of the page cannot be read', 'Take a whole copy of the desk.'))
  }
  const faults = checkDataset(value).filter(({ severity }) => severity === 'error')
  // oxlint-disable-next-line no-control-regex -- a host that serves the page in another encoding must change none of it
  const isAscii = /^[\0-\x7f]*$/.test(html)
  if (!isAscii) faults.push(error('', 'the page is not in ASCII', 'Take a whole copy of the desk.'))
  faults.push(...againstPolicy(html))
  // What the schema refused may have any form.
  if (faults.some(({ path }) => path !== '' && !/^(?:edges|passages|documents)\[/.test(path)))
    return { quotes: nothing, compared: 0, dates: nothing, faults }
  const { documents = [], passages = [], edges = [] } = value as Partial<Dataset>
  const known = documents.filter(({ file }) => texts.has(file))
  const textOf = (file: string) => texts.get(file)
  faults.push(...againstTexts({ documents: known, passages }, textOf))
  const numbersAt = (place: RegExp) => new Set(faults.flatMap(({ path }) => place.exec(path)?.[1] ?? []))
  const dated = edges.filter(({ when }) => when !== undefined)
  const ids = new Set(known.map(({ id }) => id))
  return {
    quotes: { stand: passages.length - numbersAt(/^passages\[(\d+)\]/).size, of: passages.length },
    compared: passages.filter(({ document }) => ids.has(document)).length,
    dates: { stand: dated.length - numbersAt(/^edges\[(\d+)\]\.when/).size, of: dated.length },
    faults,
  }
}

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/

/** Every script and style of the page is one that its policy allows, by its hash: else the page would open without it. */
function* againstPolicy(html: string): Generator<Issue> {
  const policy = POLICY.exec(html)?.[1]
  if (policy === undefined) return
  for (const [, tag = '', attributes = '', content = ''] of html.matchAll(INLINE)) {
    if (/\btype="application\/json"/.test(attributes) || policy.includes(`'sha256-${base64(sha256Of(content))}'`))
      continue
    yield error('', `a ${tag} of the page is not as it was built`, 'Take a whole copy of the desk.')
  }
}

function base64(hex: string): string {
  return btoa(hex.replaceAll(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
}
