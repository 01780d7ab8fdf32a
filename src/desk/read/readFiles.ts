/** Reads what was chosen, dropped or pasted: texts become documents of the draft, sheets wait to be mapped, networks come in with an account. */
import { type BroughtIn, bringIn } from '../../draft/bringIn.ts'
import type { FoundText } from '../../draft/documents/foundText.ts'
import { decodeText } from '../../draft/documents/decodeText.ts'
import { readDocument, textOfPaste } from '../../draft/documents/readDocument.ts'
import { toDocument } from '../../draft/documents/toDocument.ts'
import { FileRefused, type Found, type Remark } from '../../draft/found.ts'
import { proposeKind } from '../../draft/marking/proposeKind.ts'
import { readNetwork } from '../../draft/networks/readNetwork.ts'
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import { kindOfFile } from '../../draft/kindOfFile.ts'
import { changing } from '../../draft/stepBuilder.ts'
import {
  type ChangedRow,
  type SheetDifference,
  compareSheets,
  sayDifference,
} from '../../draft/tables/compareSheets.ts'
import { guessMapping } from '../../draft/tables/guessMapping.ts'
import { knownNodes, marksOf, withNodesOf } from '../../draft/tables/newerRows.ts'
import { isEntityList, pairIn } from '../../draft/tables/pairOfTables.ts'
import { readTable } from '../../draft/tables/readTable.ts'
import { sayRead } from '../../draft/tables/sayRead.ts'
import { NO_ANSWERS } from '../../draft/tables/sheetQuestions.ts'
import type { Table } from '../../draft/tables/table.ts'
import { allAtOnce } from '../../draft/tables/watched.ts'
import { textNamesOf } from '../../draft/tables/textNames.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { type DeskStore, type Incoming, act, closeDraft, say } from '../deskStore.ts'
import { isPastedSheet } from './isPastedSheet.ts'
import type { OpenSheet } from './openSheet.ts'
import { type Readings, addAccount, addProblem, dismissProblems, showSheet } from './readings.ts'

/** A file as large as this is no text and no sheet that anybody reads: in bytes. */
const MOST_BYTES = 60_000_000

/** What is being read into each desk: what comes meanwhile waits for it. */
const running = new WeakMap<Readings, Promise<void>>()

/** Reads all of it, one after the other, and says how far it is. Where that is stopped, what was read until then stays. */
export function readFiles(store: DeskStore, readings: Readings, incoming: readonly Incoming[]): void {
  const id = store.getState().history?.draft.id
  const read = async () => {
    const stopping = new AbortController()
    readings.setState({ stop: () => stopping.abort() })
    try {
      await readAll({ store, readings, id, signal: stopping.signal }, incoming)
    } catch (error) {
      // What no reader foresaw is said too; the draft is as it was.
      addProblem(readings, '', `Reading failed: ${messageOf(error)}`)
    }
    readings.setState({ progress: null, stop: null })
  }
  const before = running.get(readings)
  running.set(readings, before ? before.then(read) : read())
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

interface Batch {
  readonly store: DeskStore
  readonly readings: Readings
  /** Of the draft that it is read for. */
  readonly id: string | undefined
  readonly signal: AbortSignal
}

async function readAll({ store, readings, id, signal }: Batch, incoming: readonly Incoming[]): Promise<void> {
  const texts: FoundText[] = []
  const tables: Table[] = []
  // What is read for one draft never comes into another.
  const isLeft = () => store.getState().history?.draft.id !== id
  for (const [done, one] of incoming.entries()) {
    if (signal.aborted || isLeft()) break
    const name = 'file' in one ? one.file.name : 'pasted text'
    readings.setState({ progress: { done, of: incoming.length, name } })
    // One file after the other is what keeps the page free, and the memory small.
    // oxlint-disable-next-line no-await-in-loop
    await frame()
    try {
      // oxlint-disable-next-line no-await-in-loop
      const read = await readOne(one, signal)
      if (isLeft()) break
      if (read.is === 'text') texts.push(read.text)
      else if (read.is === 'table') tables.push(read.table)
      else bringNetwork(store, readings, read.found)
    } catch (error) {
      if (signal.aborted || isLeft()) break
      // One file that the disk does not give, or that no reader foresaw, leaves the others as they are.
      addProblem(readings, name, error instanceof FileRefused ? error.message : `It was not read: ${messageOf(error)}`)
    }
  }
  if (isLeft()) return
  await addTexts(store, readings, texts)
  if (isLeft()) return
  addSheets(store, readings, tables)
  leaveEmpty(store, readings)
}

/** A draft that was begun for these files, and into which none of them could be read, gives way to the start screen, with the reasons. */
function leaveEmpty(store: DeskStore, readings: Readings): void {
  const { history } = store.getState()
  const { begunFor, sheets: waiting, problems } = readings.getState()
  readings.setState({ begunFor: null })
  if (!history || history.draft.id !== begunFor || history.past.length + waiting.length > 0 || problems.length === 0)
    return
  dismissProblems(readings)
  closeDraft(store)
  for (const { file, reason } of problems)
    say(store, { text: file === '' || reason.includes(file) ? reason : `${file}: ${reason}` })
}

type Read =
  | { readonly is: 'text'; readonly text: FoundText }
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'network'; readonly found: Found }

async function readOne(one: Incoming, signal: AbortSignal): Promise<Read> {
  if ('pasted' in one) {
    return isPastedSheet(one.pasted)
      ? { is: 'table', table: await inSlices(readTable('pasted cells', one.pasted, { signal })) }
      : { is: 'text', text: textOfPaste(one.pasted) }
  }
  const { name, size } = one.file
  if (size > MOST_BYTES) throw new FileRefused(`It has ${Math.round(size / 1e6)} MB. Bring a part of it.`)
  const bytes = new Uint8Array(await one.file.arrayBuffer())
  const kind = kindOfFile(name)
  if (kind === 'sheet') return { is: 'table', table: await inSlices(readTable(name, bytes, { signal })) }
  if (kind === 'network') return { is: 'network', found: readNetwork(decodeText(bytes).text, name, parseXml) }
  return { is: 'text', text: readDocument(name, bytes, parse) }
}

/** Scripts of what is parsed never run: the document belongs to no window. */
const parse = (text: string, type: 'text/html' | 'application/xml') => new DOMParser().parseFromString(text, type)
const parseXml = (text: string) => new DOMParser().parseFromString(text, 'application/xml')

/** The day of publication where the text names one and no other. */
function onlyDay({ publishedProposals: [only, ...others] }: FoundText): { readonly date?: string } {
  return only && others.length === 0 ? { date: only.date } : {}
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** As one step: undo takes all of them back. One that is here already is said, and not taken twice. */
async function addTexts(store: DeskStore, readings: Readings, texts: readonly FoundText[]): Promise<void> {
  const draft = store.getState().history?.draft
  if (!draft || texts.length === 0) return
  const { made, problems } = await inSlices(documentsOf(draft, texts))
  // Meanwhile another text may have come in, or another draft been opened.
  const now = store.getState().history?.draft
  if (now?.id !== draft.id) return
  if (now.documents !== draft.documents) {
    await addTexts(store, readings, texts)
    return
  }
  for (const { file, reason } of problems) addProblem(readings, file, reason)
  const [first] = made
  if (!first) return
  const label = made.length === 1 ? `added “${first.title}”` : `added ${made.length} texts`
  act(
    store,
    changing(now, label, (edit) => {
      for (const document of made) edit.add('documents', document)
      if (draft.title === '') edit.set('title', first.title)
    }),
  )
  store.setState({ documentId: first.id })
}

interface NewTexts {
  readonly made: readonly DraftDocument[]
  readonly problems: readonly { readonly file: string; readonly reason: string }[]
}

function* documentsOf(draft: Draft, texts: readonly FoundText[]): Generator<undefined, NewTexts, undefined> {
  const known = new Map(draft.documents.map((document) => [document.sha256, document.title]))
  const made: DraftDocument[] = []
  const problems: { readonly file: string; readonly reason: string }[] = []
  for (const text of texts) {
    const document = toDocument(text, [...draft.documents, ...made], { ...onlyDay(text) })
    yield
    const before = known.get(document.sha256)
    if (before !== undefined) {
      problems.push({ file: text.file, reason: `It is here already, as “${before}”.` })
      continue
    }
    known.set(document.sha256, document.title)
    made.push(document)
    for (const remark of text.remarks) problems.push({ file: text.file, reason: remark })
  }
  return { made, problems }
}

let sheets = 0

function addSheets(store: DeskStore, readings: Readings, tables: readonly Table[]): void {
  const draft = store.getState().history?.draft
  if (!draft || tables.length === 0) return
  const pair = pairIn(tables)
  const texts = textNamesOf(draft.documents)
  const alone = tables.filter((table) => table !== pair?.nodes && table !== pair?.edges)
  const open = (table: Table, nodes?: Table): OpenSheet => {
    sheets += 1
    const mapping = guessMapping(table, draft.sheets, texts)
    return {
      key: `sheet-${sheets}`,
      table,
      ...(nodes && { nodes }),
      ...(!nodes && !isKept(table, draft) && isEntityList(table) && { listsEntities: true }),
      past: [],
      future: [],
      mapping,
      answers: NO_ANSWERS,
      keeps: new Set(),
      takes: new Set(),
      removes: new Set(),
      made: null,
    }
  }
  const opened = [...(pair ? [open(pair.edges, pair.nodes)] : []), ...alone.map((table) => open(table))]
  readings.setState((state) => ({ sheets: [...state.sheets, ...opened] }))
  showSheet(readings, opened[0]?.key ?? null)
}

/** A sheet of this name that was mapped before is read as it was. */
function isKept({ file }: Table, { sheets: kept }: Draft): boolean {
  return kept.some((mapping) => mapping.file === file)
}

/** Of a network that comes again only what is new comes in: what differs, or is gone, is said, and stays as it is in the draft. */
function bringNetwork(store: DeskStore, readings: Readings, found: Found): void {
  const draft = store.getState().history?.draft
  if (!draft) return
  const isHere = [...draft.nodes, ...draft.edges].some(({ origin }) => origin?.file === found.file)
  const difference = isHere ? withRetied(compareSheets(draft, found)) : null
  const edges = difference?.added ?? found.edges
  const { step, refused, remarks, questions, positions } = bringIn(
    draft,
    { ...(difference ? withNodesOf(found, edges) : found), edges },
    {
      kindOf: kindIn(draft),
      said: allAtOnce(marksOf(found, edges)),
      sameAs: knownNodes(draft, found, difference),
    },
  )
  act(store, step)
  addAccount(readings, {
    file: found.file,
    says: difference ? `${sayRead(found)}: ${sayDifference(difference) || 'nothing new'}` : sayRead(found),
    refused,
    remarks: [
      ...(difference ? sayLeft(difference) : []),
      ...sayPlaces(found.file, positions),
      ...remarks,
      ...questions,
    ],
  })
}

function sayPlaces(file: string, positions: BroughtIn['positions']): readonly Remark[] {
  const count = positions?.size ?? 0
  if (count === 0) return []
  const what = count === 1 ? 'one entity stands' : `${count.toLocaleString('en-GB')} entities stand`
  return [
    {
      at: file,
      text: `says where ${what}. The desk draws its own picture; Publish offers readers that of the file, where it has all names.`,
    },
  ]
}

/** A network has no rows in an order: what ties two otherwise than before is another relationship. */
function withRetied(difference: SheetDifference): SheetDifference {
  const isRetied = ({ fields }: ChangedRow) =>
    fields.some(({ field }) => field === 'from' || field === 'to' || field === 'relation')
  const retied = difference.changed.filter(isRetied)
  return {
    ...difference,
    added: [...difference.added, ...retied.map(({ now }) => now)],
    changed: difference.changed.filter((row) => !isRetied(row)),
    gone: [...difference.gone, ...retied.map(({ edge }) => edge)],
  }
}

function sayLeft({ changed, gone }: SheetDifference): readonly Remark[] {
  return [
    ...changed.map(({ now, fields }) => {
      const differs = fields.map(({ field, before, after }) => `${field} “${after}”, here “${before || 'nothing'}”`)
      return { at: now.at, text: `differs, and stays as it is here: ${differs.join('; ')}.` }
    }),
    ...gone.map(({ origin }) => ({ at: origin?.at ?? '', text: 'is gone from the file, and stays here.' })),
  ]
}

/** The kind that a name’s own words say: “Corran Line” is a company. */
export function kindIn({ kinds }: Draft): (name: string) => string | undefined {
  return (name) => proposeKind(name, kinds)
}
