import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssues } from '../data/issue.ts'
import { applyStep } from '../draft/applyStep.ts'
import { type BroughtIn, bringIn } from '../draft/bringIn.ts'
import { decodeText } from '../draft/documents/decodeText.ts'
import type { ParseMarkup } from '../draft/documents/foundText.ts'
import { readDocument } from '../draft/documents/readDocument.ts'
import { toDocument } from '../draft/documents/toDocument.ts'
import type { Draft, SheetMapping } from '../draft/draft.ts'
import { FileRefused, type Found } from '../draft/found.ts'
import { kindOfFile } from '../draft/kindOfFile.ts'
import { proposeKind } from '../draft/marking/proposeKind.ts'
import { readNetwork } from '../draft/networks/readNetwork.ts'
import { newDraft } from '../draft/newDraft.ts'
import { placesKept } from '../draft/placesKept.ts'
import { changing } from '../draft/stepBuilder.ts'
import { guessMapping } from '../draft/tables/guessMapping.ts'
import { marksOf } from '../draft/tables/newerRows.ts'
import { isEntityList, pairIn, readEntities, readPair } from '../draft/tables/pairOfTables.ts'
import { type ReadSheet, readRows } from '../draft/tables/readRows.ts'
import { readTable } from '../draft/tables/readTable.ts'
import type { Table } from '../draft/tables/table.ts'
import { textNamesOf } from '../draft/tables/textNames.ts'
import { allAtOnce } from '../draft/tables/watched.ts'
import { arrangementOf } from '../draft/arrangementOf.ts'
import type { Command, Terminal } from './command.ts'
import { UsageError } from './command.ts'
import { readBytes, refusePage } from './datasetFile.ts'
import { draftText, readDraftFile } from './draftFile.ts'
import { type Caused, sayCauses } from './sayCauses.ts'

/** A file, by its name without its folder. */
interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Brings texts, sheets and networks of others into a draft, and says what became of each record; all of it or nothing. */
export const importFiles: Command = {
  usage: 'FILE… [--into DRAFT] [--out FILE.json]',
  summary:
    'reads texts, sheets and networks into a draft, and says what was made, refused and asked; without --out and --into writes nothing',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { into: { type: 'string' }, out: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new UsageError('import needs a file to read.')
    const target = values.out ?? values.into
    if (target !== undefined) refusePage(target)
    const files = positionals.map((file): Given => ({ name: basename(file), bytes: readBytes(file) }))
    // Loaded when it is needed: it takes longer than all other commands do.
    const { parseMarkup } = await import('./parseMarkup.ts')
    try {
      const draft = values.into === undefined ? newDraft('empty') : readDraftFile(values.into, terminal)
      const after = broughtIn(draft, files, { parse: parseMarkup, terminal })
      if (target !== undefined) writeFileSync(target, draftText(after))
      offerPlaces(after, files, target, terminal)
      const { documents, nodes, edges } = after
      const uncited = edges.filter(({ citations }) => citations.length === 0).length
      terminal.out(
        `${target ?? 'Nothing was written (name --out FILE); it would hold'}${target === undefined ? '' : ':'} ` +
          `${counted(documents.length, 'document')}, ${counted(nodes.length, 'entity', 'entities')}, ` +
          `${counted(edges.length, 'relationship')}${uncited > 0 ? `, ${uncited} without a quote` : ''}.`,
      )
      return 0
    } catch (cause) {
      if (cause instanceof FileRefused) terminal.err(cause.message)
      else if (cause instanceof DatasetError)
        for (const line of sayIssues(cause.issues, cause.count)) terminal.err(line)
      else throw cause
      terminal.err('Nothing was written.')
      return 1
    }
  },
}

/** Places that a file gave are written as an arrangement, which needs one of every node, and all in one file. */
function offerPlaces(draft: Draft, files: readonly Given[], target: string | undefined, terminal: Terminal): void {
  const { nodes } = draft
  const placed = nodes.flatMap(({ origin }) => (origin?.place ? [origin.file] : []))
  if (!placed.some((file) => files.some(({ name }) => name === file))) return
  const kept = placesKept(draft, draft)
  const said = counted(placed.length, 'entity', 'entities')
  if (!kept) {
    const isOfAll = placed.length === nodes.length
    terminal.out(
      isOfAll
        ? `Places: of ${said} in ${new Set(placed).size} files, each with a corner of its own, and no arrangement was made.`
        : `Places: of ${said} out of ${nodes.length}, and no arrangement was made, which needs all of them.`,
    )
    return
  }
  const file = target?.replace(/(?:\.json)?$/, '.arrangement.json')
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(arrangementOf(kept.places), null, 2)}\n`)
  terminal.out(`Places: of ${said}${file === undefined ? '.' : `, written to ${file}.`}`)
}

/** What reading needs, and where it tells. */
interface Telling {
  readonly parse: ParseMarkup
  readonly terminal: Terminal
}

/** Texts first, since sheets and networks quote them. */
function broughtIn(draft: Draft, files: readonly Given[], telling: Telling): Draft {
  const of = (kind: ReturnType<typeof kindOfFile>) => files.filter(({ name }) => kindOfFile(name) === kind)
  for (const { name } of [...of('sheet'), ...of('network')]) refuseAgain(draft, name)
  let after = draft
  for (const file of of('text')) after = withText(after, file, telling)
  const tables = of('sheet').map(({ name, bytes }) => allAtOnce(readTable(name, bytes)))
  for (const { sheet, mapping } of sheetsOf(tables, after)) {
    const { found, questions, order } = sheet
    const asked = questions.map(({ title, detail }) => ({ at: found.file, cause: `${title} ${detail}` }))
    after = withFound(after, found, telling, asked)
    if (mapping) after = withMapping(after, { ...mapping, ...(order !== null && { order }) })
  }
  for (const { name, bytes } of of('network')) {
    after = withFound(after, readNetwork(decodeText(bytes).text, name, telling.parse), telling)
  }
  return after
}

/** A newer version of a file is compared, and not added to the old one. */
function refuseAgain({ nodes, edges }: Draft, name: string): void {
  const count = edges.filter(({ origin }) => origin?.file === name).length
  if (count === 0 && !nodes.some(({ origin }) => origin?.file === name)) return
  throw new FileRefused(
    `${name} was brought in before (${counted(count, 'relationship')}). Bring its newer version in at the desk, which shows what is added, changed and gone, or give the file another name.`,
  )
}

function withText(draft: Draft, { name, bytes }: Given, { parse, terminal }: Telling): Draft {
  const text = readDocument(name, bytes, parse)
  const [only, ...others] = text.publishedProposals
  const date = only && others.length === 0 ? only.date : undefined
  const document = toDocument(text, draft.documents, date === undefined ? {} : { date })
  const before = draft.documents.find(({ sha256 }) => sha256 === document.sha256)
  if (before !== undefined) {
    terminal.out(`${name}: is here already, as “${before.title}”.`)
    return draft
  }
  terminal.out(`${name}: 1 document, “${document.title}”, ${date === undefined ? 'without a date' : `of ${date}`}.`)
  for (const remark of text.remarks) terminal.out(`  remark  ${remark}`)
  if (others.length > 0)
    terminal.out(
      `  asked   When was “${document.title}” published? ${text.publishedProposals.map((proposal) => proposal.date).join(' or ')}`,
    )
  return applyStep(
    draft,
    changing(draft, `added “${document.title}”`, (edit) => edit.add('documents', document)),
  )
}

interface Sheet {
  readonly sheet: ReadSheet
  /** Absent of a pair and of a list of entities: their headings are known words. */
  readonly mapping?: SheetMapping
}

function sheetsOf(tables: readonly Table[], draft: Draft): readonly Sheet[] {
  const pair = pairIn(tables)
  const alone = tables.filter((table) => table !== pair?.nodes && table !== pair?.edges)
  const known = draft.nodes.map(({ label }) => label)
  const texts = textNamesOf(draft.documents)
  return [
    ...(pair ? [{ sheet: allAtOnce(readPair(pair)) }] : []),
    ...alone.map((table): Sheet => {
      const isKept = draft.sheets.some(({ file }) => file === table.file)
      if (!isKept && isEntityList(table)) return { sheet: allAtOnce(readEntities(table)) }
      const mapping = guessMapping(table, draft.sheets, texts)
      return { sheet: allAtOnce(readRows(table, mapping, { known })), mapping }
    }),
  ]
}

/** How a sheet was read is kept for its next version. */
function withMapping(draft: Draft, mapping: SheetMapping): Draft {
  const others = draft.sheets.filter(({ file }) => file !== mapping.file)
  const step = changing(draft, `read ${mapping.file}`, (edit) => edit.set('sheets', [...others, mapping]))
  return applyStep(draft, step)
}

/** @param asked the questions of a sheet, those about its dates among them */
function withFound(draft: Draft, found: Found, { terminal }: Telling, asked?: readonly Caused[]): Draft {
  const came = bringIn(draft, found, {
    kindOf: (name) => proposeKind(name, draft.kinds),
    said: allAtOnce(marksOf(found, found.edges)),
  })
  terminal.out(sayMade(found, came))
  const ofDates = new Set(asked === undefined ? [] : found.edges.flatMap(({ date }) => date?.question ?? []))
  const questions = came.questions.filter(({ text }) => !ofDates.has(text))
  const causes = {
    refused: came.refused.map(({ at, reason, value }) => ({ at, cause: reason, value })),
    remark: came.remarks.map(({ at, text }) => ({ at, cause: text })),
    asked: [...questions.map(({ at, text }) => ({ at, cause: text })), ...(asked ?? [])],
  }
  for (const [word, all] of Object.entries(causes))
    for (const line of sayCauses(all)) terminal.out(`  ${word.padEnd(7)} ${line}`)
  return applyStep(draft, came.step)
}

/** `ties.csv: 13 read, 24 entities and 12 relationships made, 1 refused.` */
function sayMade({ file, read }: Found, { made, refused, uncited }: BroughtIn): string {
  const parts = [
    ...(made.documents > 0 ? [counted(made.documents, 'document')] : []),
    ...(made.nodes > 0 ? [counted(made.nodes, 'entity', 'entities')] : []),
    counted(made.edges, 'relationship'),
  ]
  const known = made.known > 0 ? `, ${counted(made.known, 'entity', 'entities')} known` : ''
  const quoteless = uncited.length > 0 ? `, ${uncited.length} without a quote` : ''
  return `${file}: ${read} read, made ${parts.join(', ')}${quoteless}${known}, ${refused.length} refused.`
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`
}
