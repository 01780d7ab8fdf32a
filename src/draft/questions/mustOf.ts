/** What keeps a relationship out of the published page. */
import { anchorQuote } from '../../data/anchorQuote.ts'
import type { Passage } from '../../data/schema.ts'
import { DateError } from '../../time/dateError.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { citeStretch } from '../citeStretch.ts'
import type { Draft, DraftEdge } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { readWhen } from '../readings.ts'
import type { Records } from '../records.ts'
import { removeEdges } from '../relationships.ts'
import type { DraftStep } from '../step.ts'
import { changing } from '../stepBuilder.ts'
import { faultsOf, isSound, SAY_FAULT } from '../whyOut.ts'
import { changeEdge } from './changeEdge.ts'
import type { NearQuote } from './nearQuote.ts'
import { nearQuote } from './nearQuote.ts'
import { sentenceWithBoth } from './sentenceWithBoth.ts'
import type { Asked, Repair, Suggesting } from './question.ts'

export function* mustOf(records: Records, edge: DraftEdge): Generator<Asked> {
  for (const fault of faultsOf(records, edge)) {
    const must = { severity: 'must', short: SAY_FAULT[fault] } as const
    switch (fault) {
      case 'no end': {
        const step = (draft: Draft) => removeEdges(draft, [edge.id])
        yield {
          ...must,
          check: 'no-end',
          detail: 'It leads to an entity that was taken away.',
          repairs: [{ label: 'Take it away', step }],
        }
        break
      }
      case 'no relation': {
        const repairs = [{ label: 'Choose a relation', opens: 'relation' }] as const
        yield { ...must, check: 'no-relation', detail: 'Its relation was taken away.', repairs }
        break
      }
      case 'uncited':
        yield edge.unfound === undefined ? uncited(edge) : unfound(edge, edge.unfound)
        break
      case 'misquoted':
        // Asked of each quote, below.
        break
      case 'impossible date':
        yield { ...must, check: 'impossible-date', ...impossible(edge, edge.when ?? '') }
        break
      case 'no basis':
        yield {
          ...must,
          check: 'no-basis',
          detail: 'Does a quote name it, or is it only known that it was so when the text spoke?',
          repairs: bases(edge),
        }
        break
      case 'no note':
        yield {
          ...must,
          check: 'no-note',
          detail: 'A date that was worked out says how.',
          repairs: [{ label: 'Say how', opens: 'date' }],
        }
        break
    }
  }
  for (const id of new Set([...edge.citations, ...(edge.dating?.citations ?? [])])) {
    const passage = records.passage(id)
    if (passage && !isSound(records, passage)) yield misquoted(records, edge, passage)
  }
}

function uncited(edge: DraftEdge): Asked {
  const { origin } = edge
  const from = origin ? ` · ${/^row\b/.test(origin.at) ? 'sheet ' : ''}${origin.at}` : ''
  return {
    check: 'uncited',
    severity: 'must',
    short: `${SAY_FAULT.uncited}${from}`,
    detail: 'No quote.',
    repairs: [CHOOSE],
    *suggest(draft) {
      const place = yield* sentenceWithBoth(draft, edge)
      if (!place) return null
      const quote = quoteAt(place)
      const has = `No quote. “${place.document.title}” has a sentence with both names`
      // That they met is not said by a sentence in which they sign: it is shown, and chosen by who has read it.
      if (!place.saysIt) return { detail: `${has}; does it say this?`, quote, repairs: [CHOOSE] }
      const use = { label: 'Use it', step: (now: Draft) => citeStretch(now, edge.id, place) }
      return { detail: `${has}:`, quote, repairs: [use, { label: 'Choose another', opens: 'passage' }] }
    },
  }
}

const CHOOSE: Repair = { label: 'Choose a passage', opens: 'passage' }

function quoteAt({ document, start, end }: NearQuote) {
  return { text: document.text?.slice(start, end) ?? '', document: document.id }
}

function unfound(edge: DraftEdge, quote: string): Asked {
  const row = edge.origin ? `${edge.origin.at}: ` : ''
  const leave: Repair = {
    label: 'Leave uncited',
    step: (draft) => changeEdge(draft, edge.id, 'left a relationship uncited', () => ({ unfound: undefined })),
  }
  return {
    check: 'unfound',
    severity: 'must',
    short: `${row}the quote stands in no text`,
    detail: `It came with the quote “${quote}”.`,
    about: [quote],
    repairs: [leave],
    *suggest(draft) {
      const place = yield* nearQuote(quote, draft.documents)
      if (!place) return null
      const use = {
        label: 'Use the text’s words',
        step: (now: Draft) => citeStretch(now, edge.id, place),
      }
      return {
        detail: `${row}the quote differs from the text: “${quote}”`,
        quote: quoteAt(place),
        repairs: [use, leave],
      }
    },
  }
}

function misquoted(records: Records, edge: DraftEdge, passage: Passage): Asked {
  const document = records.document(passage.document)
  const { exact } = passage
  const leave: Repair = {
    label: 'Leave uncited',
    step: (draft) =>
      changeEdge(draft, edge.id, 'took a quote away', ({ citations, dating }) => ({
        citations: citations.filter((id) => id !== passage.id),
        ...(dating && { dating: { ...dating, citations: dating.citations.filter((id) => id !== passage.id) } }),
      })),
  }
  const place = document?.text === undefined || exact === '' ? -1 : document.text.indexOf(exact)
  const again = (start: number, end: number) => (draft: Draft) => anchoredAnew(draft, passage.id, start, end)
  const stands: Repair = { label: 'Use where it stands', step: again(place, place + exact.length) }
  const title = document === undefined ? 'a text that was taken away' : `“${document.title}”`
  return {
    check: 'misquoted',
    severity: 'must',
    short: SAY_FAULT.misquoted,
    detail: place >= 0 ? `It stands elsewhere in ${title}.` : `It does not stand in ${title}.`,
    quotes: [{ text: exact, document: passage.document }],
    about: [passage, document?.sha256],
    repairs: place >= 0 ? [stands, leave] : [leave, CHOOSE],
    ...(place < 0 && document !== undefined && { suggest: nearly }),
  }

  function* nearly(draft: Draft): Suggesting {
    const now = document && recordIn(draft.documents, document.id)
    const near = now && (yield* nearQuote(exact, [now]))
    if (!near) return null
    const use = { label: 'Use the text’s words', step: again(near.start, near.end) }
    return { detail: `The text of ${title} reads otherwise:`, quote: quoteAt(near), repairs: [use, leave] }
  }
}

function anchoredAnew(draft: Draft, id: string, start: number, end: number): DraftStep {
  const passage = recordIn(draft.passages, id)
  const text = passage && recordIn(draft.documents, passage.document)?.text
  return changing(draft, 'found a quote again', (edit) => {
    if (passage && text !== undefined)
      edit.change('passages', id, anchorQuote(text, start, end, { id, document: passage.document }))
  })
}

const TYPE: Repair = { label: 'Type a date', opens: 'date' }

function impossible({ id }: DraftEdge, when: string): Pick<Asked, 'detail' | 'repairs'> {
  const [from = '', to = '', ...more] = when.split('/')
  const [start, end] = [readWhen(from), readWhen(to)]
  const turned = `${to}/${from}`
  if (start && end && more.length === 0 && readWhen(turned)) {
    const swap: Repair = {
      label: 'Swap the two',
      step: (draft) => changeEdge(draft, id, 'swapped two dates', () => ({ when: turned })),
    }
    return { detail: `From ${sayWhen(start)} to ${sayWhen(end)}: the end is before the start.`, repairs: [swap, TYPE] }
  }
  const undated: Repair = {
    label: 'Leave it undated',
    step: (draft) =>
      changeEdge(draft, id, 'took a date away', () => ({ when: undefined, dating: undefined, askedWhen: when })),
  }
  return { detail: reasonOf(when), repairs: [TYPE, undated] }
}

function reasonOf(when: string): string {
  try {
    parseWhen(when)
    return ''
  } catch (cause) {
    if (cause instanceof DateError) return cause.message.replaceAll('"', '”').replace('”', '“')
    throw cause
  }
}

function bases({ id, citations }: DraftEdge): readonly Repair[] {
  const resting = (label: string, basis: 'stated' | 'reported'): Repair => ({
    label,
    step: (draft) => changeEdge(draft, id, 'said what a date rests on', () => ({ dating: { basis, citations } })),
  })
  return [resting('A quote names it', 'stated'), resting('It was so when the text spoke', 'reported')]
}
