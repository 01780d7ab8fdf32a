/** What of a relationship may be a slip, and may be right. */
import { capitalised } from '../../model/sentence.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { isoOf } from '../../time/day.ts'
import type { When } from '../../time/when.ts'
import { onOrBefore, readDate } from '../dates/readDate.ts'
import type { DraftDocument, DraftEdge } from '../draft.ts'
import { issuedOf, whenOf } from '../readings.ts'
import { joinEdges } from '../relationships.ts'
import { changeEdge } from './changeEdge.ts'
import type { CheckIndex } from './checkIndex.ts'
import { wordsMeaning } from './namesIn.ts'
import type { Asked, Quote, Repair } from './question.ts'
import { unsaidOf } from './saysDate.ts'
import { END_NOT_NAMED, aboutEnds, unnamedEnds } from './unnamedEnds.ts'

const LOOK = { severity: 'look', right: 'It is right' } as const
const TYPE: Repair = { label: 'Type a date', opens: 'date' }

export function* lookAtEdge(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  yield* ends(index, edge)
  yield* dates(index, edge)
  yield* day(index, edge)
  yield* twice(index, edge)
  yield* planned(index, edge)
  yield* disputed(index, edge)
}

function quotesOf(index: CheckIndex, edge: DraftEdge): readonly Quote[] {
  return index.cited(edge).map(({ exact, document }) => ({ text: exact, document }))
}

function documentsOf(index: CheckIndex, edge: DraftEdge): readonly DraftDocument[] {
  const ids = new Set(index.cited(edge).map(({ document }) => document))
  return [...ids].flatMap((id) => index.document(id) ?? [])
}

/** The first of its documents that says when it was published. */
function firstIssued(
  index: CheckIndex,
  edge: DraftEdge,
): { readonly document: DraftDocument; readonly issued: When } | null {
  for (const document of documentsOf(index, edge)) {
    const issued = issuedOf(document)
    if (issued) return { document, issued }
  }
  return null
}

/** One or both of the two that no quote names. “An end” would be read as an end of time. */
function* ends(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  const passages = index.cited(edge)
  const unnamed = unnamedEnds(index, edge)
  const [first, second] = unnamed
  if (!first) return
  const quotes = quotesOf(index, edge)
  const [notNamed, named] =
    quotes.length === 1
      ? (['the quote does not name', 'the quote names'] as const)
      : (['the quotes do not name', 'the quotes name'] as const)
  const add: Repair = { label: 'Add a passage', opens: 'passage' }
  const shared = { ...LOOK, check: END_NOT_NAMED, of: 'undated', about: aboutEnds(unnamed) } as const
  if (second) {
    const detail = capitalised(`${notNamed} ${first.label} or ${second.label}.`)
    yield { ...shared, short: `${named} neither`, detail, quotes, repairs: [add] }
    return
  }
  const words = wordsMeaning(first, passages)
  const detail = capitalised(`${notNamed} ${first.label}.`)
  // What leads to itself, or to what was taken away, has but one.
  const isPair = new Set([edge.source, edge.target].filter((id) => index.node(id))).size > 1
  const short = isPair ? `${named} only one of the two` : `${notNamed} it`
  if (words === null) {
    yield { ...shared, short, detail, quotes, repairs: [add] }
    return
  }
  const marked = quotes.map((quote): Quote => {
    const at = quote.text.indexOf(words)
    return at < 0 ? quote : { text: quote.text, document: quote.document, marked: [at, at + words.length] }
  })
  yield {
    ...shared,
    right: `“${words}” is it`,
    short,
    detail,
    quotes: marked,
    repairs: [],
    besides: [add],
  }
}

/** A date that its quotes do not bear out. */
function* dates(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  const when = whenOf(edge)
  if (!when) return
  const documents = documentsOf(index, edge)
  const issued = documents.flatMap((document) => issuedOf(document) ?? [])
  const latest = Math.max(...issued.map(({ range }) => range.end))
  const quotes = quotesOf(index, edge)
  if (
    edge.status === 'completed' &&
    issued.length > 0 &&
    issued.length === documents.length &&
    when.range.start >= latest
  ) {
    const [text] = documents
    const on = issued[0] ? sayWhen(issued[0]) : ''
    const plan: Repair = {
      label: 'Mark as planned',
      step: (draft) => changeEdge(draft, edge.id, 'marked a relationship as planned', () => ({ status: 'planned' })),
    }
    const detail = `Done ${sayWhen(when)}, and “${text?.title ?? ''}” is of ${on}.`
    yield {
      ...LOOK,
      check: 'after-its-text',
      short: 'dated after its text',
      detail,
      quotes,
      about: [on],
      repairs: [plan, TYPE],
    }
  }
  if (edge.dating?.basis !== 'stated') return
  const shown = [...new Set([...edge.citations, ...edge.dating.citations])].flatMap((id) => index.passage(id) ?? [])
  const unsaid = shown.length === 0 ? '' : unsaidOf(shown.map(({ exact }) => exact).join('\n'), when, index.language)
  if (unsaid === '') return
  const published = issued.find(({ range }) => range.start === when.range.start && range.end === when.range.end)
  if (published) {
    const reading = onOrBefore(isoOf(published.range.end - 1))
    const before: Repair = {
      label: `Use ${reading.says}`,
      step: (draft) =>
        changeEdge(draft, edge.id, 'said that it was on or before that day', ({ dating, citations }) => ({
          when: reading.when,
          dating: { ...dating, basis: reading.basis, citations: dating?.citations ?? citations },
        })),
    }
    const detail = `No quote says ${sayWhen(when)}: it is the day on which the text was published.`
    yield {
      ...LOOK,
      check: 'day-of-publication',
      short: 'the day of publication',
      detail,
      quotes,
      repairs: [before, TYPE],
    }
    return
  }
  const reported: Repair = {
    label: 'It was so when the text spoke',
    step: (draft) =>
      changeEdge(draft, edge.id, 'said what a date rests on', ({ dating, citations }) => ({
        dating: { ...dating, basis: 'reported', citations: dating?.citations ?? citations },
      })),
  }
  const detail = `No quote says ${unsaid}.`
  yield {
    ...LOOK,
    check: 'date-not-said',
    short: 'a date that no quote says',
    detail,
    quotes,
    repairs: [TYPE, reported],
  }
}

/** Words of a date of which no date was made. */
function* day(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  const { askedWhen, when, id } = edge
  if (askedWhen === undefined || when !== undefined) return
  const quotes = quotesOf(index, edge).map((quote): Quote => {
    const at = quote.text.indexOf(askedWhen)
    return at < 0 ? quote : { text: quote.text, document: quote.document, marked: [at, at + askedWhen.length] }
  })
  const shared = { ...LOOK, check: 'needs-a-day', short: `“${askedWhen}” needs a day`, quotes } as const
  const seen = firstIssued(index, edge)
  const about = [askedWhen, seen?.issued.edtf]
  const isDay = seen !== null && seen.issued.range.end - seen.issued.range.start === 1
  const from = isDay ? isoOf(seen.issued.range.start) : undefined
  const [reading] = readDate(askedWhen, from === undefined ? {} : { seenFrom: from }).readings
  if (!reading || !seen) {
    const [document] = documentsOf(index, edge)
    const detail = document && !seen ? `When was “${document.title}” published?` : 'Of which day is it?'
    yield { ...shared, about, detail: `${detail} The relationship has no day.`, repairs: [TYPE] }
    return
  }
  const use: Repair = {
    label: `Use ${reading.says}`,
    step: (draft) =>
      changeEdge(draft, id, `took “${askedWhen}” for ${reading.says}`, ({ citations }) => ({
        when: reading.when,
        dating: { basis: reading.basis, note: `“${askedWhen}”, seen from ${sayWhen(seen.issued)}.`, citations },
        askedWhen: undefined,
      })),
  }
  const detail = `Seen from ${sayWhen(seen.issued)}, “${askedWhen}” is ${reading.says}. The relationship has no day.`
  yield { ...shared, about, detail, repairs: [use, TYPE] }
}

/** One that says what another says; of several each is compared with the first. */
function* twice(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  const [first, ...others] = index.alike(edge)
  if (!first || first.id === edge.id || others.length === 0) return
  const when = whenOf(edge)
  const rows = [first, edge].flatMap(({ origin }) => (origin ? [origin.at] : []))
  const told = [...(when ? [sayWhen(when)] : []), ...(rows.length === 2 ? [sayRows(rows)] : [])].join(', ')
  const detail = `The same two${when ? ', the same days' : ''}, twice${told === '' ? '' : `: ${told}`}.`
  const one: Repair = { label: 'Make one', step: (draft) => joinEdges(draft, first.id, edge.id) }
  yield {
    ...LOOK,
    right: 'Keep both',
    check: 'twice',
    short: 'twice the same',
    detail,
    others: [first.id],
    repairs: [one],
  }
}

/** “rows 2 and 12”, “edge e1 and edge e2”. */
function sayRows(rows: readonly string[]): string {
  const numbers = rows.map((row) => /^row (\d+)$/.exec(row)?.[1])
  return numbers.every((number) => number !== undefined) ? `rows ${numbers.join(' and ')}` : rows.join(' and ')
}

/** Planned, and a later one says that it was done. */
function* planned(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  if (edge.status !== 'planned') return
  const mates = index.pairOf(edge).filter((mate) => mate.relation === edge.relation && mate.status !== 'planned')
  if (mates.some(({ fulfils }) => fulfils?.includes(edge.id))) return
  const isDirected = index.relation(edge.relation)?.directed !== false
  const start = startOf(index, edge)
  const done = mates.find((mate) => {
    const isTurned = mate.source !== edge.source
    const later = startOf(index, mate)
    return !(isDirected && isTurned) && start !== null && later !== null && later.at >= start.at
  })
  if (!done) return
  const carry: Repair = {
    label: 'Mark as done',
    step: (draft) =>
      changeEdge(draft, done.id, 'marked a plan as done', ({ fulfils = [] }) => ({
        fulfils: [...new Set([...fulfils, edge.id])],
      })),
  }
  const [document] = documentsOf(index, done)
  const says = document ? `“${document.title}” says it was done` : 'it was done'
  const detail = `Planned ${start?.says ?? ''}; ${says} ${startOf(index, done)?.says ?? ''}.`
  const quotes = quotesOf(index, edge)
  yield {
    ...LOOK,
    check: 'still-planned',
    short: 'still planned?',
    detail,
    quotes,
    others: [done.id],
    repairs: [carry],
  }
}

/** When it was, or when the text spoke of it. */
function startOf(index: CheckIndex, edge: DraftEdge): { readonly at: number; readonly says: string } | null {
  const when = whenOf(edge) ?? firstIssued(index, edge)?.issued
  if (!when) return null
  const at = Number.isFinite(when.range.start) ? when.range.start : when.range.end - 1
  return Number.isFinite(at) ? { at, says: sayWhen(when) } : null
}

/** One says that it is so, another that it is not. */
function* disputed(index: CheckIndex, edge: DraftEdge): Generator<Asked> {
  if (edge.standing !== 'alleged') return
  for (const other of index.pairOf(edge)) {
    if (other.standing !== 'denied' || other.relation !== edge.relation) continue
    if (edge.contradicts?.includes(other.id) || other.contradicts?.includes(edge.id)) continue
    const join: Repair = {
      label: 'Join them',
      step: (draft) =>
        changeEdge(draft, edge.id, 'joined what is alleged and denied', ({ contradicts = [] }) => ({
          contradicts: [...new Set([...contradicts, other.id])],
        })),
    }
    yield {
      ...LOOK,
      right: 'Keep apart',
      check: 'alleged-and-denied',
      short: 'alleged and denied',
      detail: 'Show the two side by side to readers?',
      quotes: [...quotesOf(index, edge), ...quotesOf(index, other)],
      others: [other.id],
      repairs: [join],
    }
  }
}
