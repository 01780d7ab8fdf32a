import { describe, expect, it } from 'vitest'
import { bringSheet } from '../../../src/desk/read/bringSheet.ts'
import { makeSheet } from '../../../src/desk/read/makeSheet.ts'
import type { OpenSheet } from '../../../src/desk/read/openSheet.ts'
import { textOfPaste } from '../../../src/draft/documents/readDocument.ts'
import { toDocument } from '../../../src/draft/documents/toDocument.ts'
import { type Draft, emptyDraft } from '../../../src/draft/draft.ts'
import { type History, begin, take, undo } from '../../../src/draft/history.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { guessMapping } from '../../../src/draft/tables/guessMapping.ts'
import { readTable } from '../../../src/draft/tables/readTable.ts'
import { NO_ANSWERS, answer } from '../../../src/draft/tables/sheetQuestions.ts'
import { allAtOnce } from '../../../src/draft/tables/watched.ts'
import { found } from '../../fixtures/found.ts'

const TEXT = 'The Harbour Board signed with Corran Line on Monday. No sum was named.'

const FIRST = `from,relation,to,date,quote
Harbour Board,signed with,Corran Line,2024-03-25,The Harbour Board signed with Corran Line
Harbour Board,met,Vesper Line,2024-03-22,
Vesper Line,sued,Harbour Board,2024-07-22,`

/** The meeting has another day, the suit is gone, an agreement is new. */
const SECOND = `from,relation,to,date,quote
Harbour Board,signed with,Corran Line,2024-03-25,The Harbour Board signed with Corran Line
Harbour Board,met,Vesper Line,2024-03-15,
Vesper Line,agreed with,Dockers’ Union,2024-02,`

function withText(): Draft {
  const draft = emptyDraft('0'.repeat(32))
  return { ...draft, documents: [toDocument(textOfPaste(TEXT), [])] }
}

function opened(csv: string, draft: Draft, over: Partial<OpenSheet> = {}): OpenSheet {
  const table = allAtOnce(readTable('contacts.csv', csv))
  const mapping = guessMapping(table, draft.sheets)
  const sheet: OpenSheet = {
    key: 'sheet-1',
    table,
    mapping,
    answers: NO_ANSWERS,
    keeps: new Set(),
    takes: new Set(),
    removes: new Set(),
    past: [],
    future: [],
    made: null,
    ...over,
  }
  return { ...sheet, made: allAtOnce(makeSheet(sheet, draft)) }
}

function bring(history: History, sheet: OpenSheet): History {
  return allAtOnce(bringSheet(history.draft, sheet, found(sheet.made))).steps.reduce(take, history)
}

const said = ({ nodes, edges, relations }: Draft) =>
  edges.map(({ source, relation, target, when }) =>
    [
      found(nodes.find(({ id }) => id === source)).label,
      found(relations.find(({ id }) => id === relation)).label,
      found(nodes.find(({ id }) => id === target)).label,
      when,
    ]
      .filter((word) => word !== undefined)
      .join(' '),
  )

describe('a sheet that is brought in', () => {
  it('makes a relationship of each row, cites the quote that stands in a text, and is undone at once', () => {
    const draft = withText()
    const history = bring(begin(draft), opened(FIRST, draft))
    expect(said(history.draft)).toEqual([
      'Harbour Board signed with Corran Line 2024-03-25',
      'Harbour Board met Vesper Line 2024-03-22',
      'Vesper Line sued Harbour Board 2024-07-22',
    ])
    expect(history.draft.edges.map(({ citations }) => citations.length)).toEqual([1, 0, 0])
    expect(history.draft.passages.map(({ exact }) => exact)).toEqual(['The Harbour Board signed with Corran Line'])
    expect(undo(history).draft).toEqual(draft)
  })

  it('cites itself where the curator says so: the sheet is the document, the row its passage', () => {
    const draft = withText()
    const sheet = opened(FIRST, draft)
    const { draft: after } = bring(begin(draft), { ...sheet, mapping: { ...sheet.mapping, rowsCite: true } })
    expect(after.edges.every(({ citations }) => citations.length > 0)).toBe(true)
    expect(found(after.documents.at(-1))).toMatchObject({ title: 'contacts.csv', isSheet: true })
    expect(after.passages.map(({ exact }) => exact)).toContain('Harbour Board | met | Vesper Line | 2024-03-22 |')
  })
})

describe('a name of a sheet that a text spells otherwise', () => {
  const draft = {
    ...withText(),
    documents: [toDocument(textOfPaste('On Monday Jürgen Ladberg chaired Vesper Line.'), [])],
  }
  const csv = 'from,relation,to\nJurgen Ladberg,chairs,Vesper Line'

  it('is asked about, and is two until that is answered', () => {
    const sheet = opened(csv, draft)
    const [question] = found(sheet.made).questions
    expect(found(question).title).toBe('The same? Jürgen Ladberg · Jurgen Ladberg')
    expect(said(bring(begin(draft), sheet).draft)).toEqual(['Jurgen Ladberg chairs Vesper Line'])
  })

  it('is that of the text where they are one', () => {
    const [question] = found(opened(csv, draft).made).questions
    const one = found(found(question).answers[0]).effect
    const sheet = opened(csv, draft, { answers: answer(NO_ANSWERS, one) })
    expect(said(bring(begin(draft), sheet).draft)).toEqual(['Jürgen Ladberg chairs Vesper Line'])
  })
})

describe('a newer version of a sheet', () => {
  const before = () => {
    const draft = withText()
    return bring(begin(draft), opened(FIRST, draft))
  }

  it('says what it adds, changes and lacks before any of it is taken', () => {
    const { draft } = before()
    const { difference } = found(opened(SECOND, draft).made)
    expect(found(difference)).toMatchObject({ added: [{ relation: 'agreed with' }], gone: [{ when: '2024-07-22' }] })
    expect(found(difference).changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'date', before: '2024-03-22', after: '2024-03-15' }],
    ])
  })

  it('adds what is new, changes what changed under its id, and leaves what is gone until it is told', () => {
    const history = before()
    const ids = history.draft.edges.map(({ id }) => id)
    const { draft } = bring(history, opened(SECOND, history.draft))
    expect(said(draft)).toEqual([
      'Harbour Board signed with Corran Line 2024-03-25',
      'Harbour Board met Vesper Line 2024-03-15',
      'Vesper Line sued Harbour Board 2024-07-22',
      'Vesper Line agreed with Dockers’ Union 2024-02',
    ])
    expect(draft.edges.slice(0, 3).map(({ id }) => id)).toEqual(ids)
  })

  it('keeps a relationship that the curator keeps, and takes away one that goes with its row', () => {
    const history = before()
    const [, met = '', sued = ''] = history.draft.edges.map(({ id }) => id)
    const sheet = opened(SECOND, history.draft, { keeps: new Set([met]), removes: new Set([sued]) })
    expect(said(bring(history, sheet).draft)).toEqual([
      'Harbour Board signed with Corran Line 2024-03-25',
      'Harbour Board met Vesper Line 2024-03-22',
      'Vesper Line agreed with Dockers’ Union 2024-02',
    ])
  })

  it('says how far it is while thousands of rows come in, and gives no step once it is stopped', () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => `Ada ${i},met,Bea ${i}`)
    const draft = withText()
    const sheet = opened(`from,relation,to\n${rows.join('\n')}`, draft)
    const stopping = new AbortController()
    const told: number[] = []
    const onProgress = (done: number) => {
      told.push(done)
      if (done === 2_000) stopping.abort()
    }
    const work = bringSheet(draft, sheet, found(sheet.made), { onProgress, signal: stopping.signal })
    expect(() => allAtOnce(work)).toThrow('aborted')
    expect(told.filter((done) => done > 0)).toEqual([1_000, 2_000])
  })
})

describe('the same sheet brought in again', () => {
  const before = () => {
    const draft = withText()
    return bring(begin(draft), opened(FIRST, draft))
  }
  /** The draft after the curator worked on it: all that a row does not say, and what it says, otherwise. */
  function curated(): History {
    const history = before()
    const [signed, met, sued] = history.draft.edges
    const [board] = history.draft.nodes
    return take(
      history,
      changing(history.draft, 'worked on it', (edit) => {
        edit.change('nodes', found(board).id, { label: 'Port Authority' })
        edit.change('edges', found(signed).id, { standing: 'alleged', accordingTo: found(met).target })
        edit.change('edges', found(met).id, {
          citations: [found(history.draft.passages[0]).id],
          when: '2024-03-23',
          remark: 'Ask the board.',
        })
        edit.change('edges', found(sued).id, { role: 'claimant', standing: 'denied', contradicts: [found(met).id] })
      }),
    )
  }

  it('changes nothing, whatever the curator made of its relationships and names', () => {
    const history = curated()
    const sheet = opened(FIRST, history.draft)
    expect(found(sheet.made?.difference)).toMatchObject({ added: [], changed: [], gone: [] })
    expect(bring(history, sheet).draft).toEqual(history.draft)
  })

  it('changes nothing where its rows are in another order either, and knows them by their rows again', () => {
    const history = curated()
    const [headings = '', ...rows] = FIRST.split('\n')
    const { draft } = bring(history, opened([headings, ...rows.toReversed()].join('\n'), history.draft))
    const unplaced = ({ edges }: Draft) =>
      JSON.stringify(edges, (key, value: unknown) => (key === 'origin' ? undefined : value))
    expect(unplaced(draft)).toEqual(unplaced(history.draft))
    expect(draft.edges.map(({ origin }) => origin?.at)).toEqual(['row 3', 'row 2', 'row 1'])
  })

  it('is no other document where its rows cite themselves', () => {
    const draft = withText()
    const cites = (at: Draft) => {
      const sheet = opened(FIRST, at)
      return { ...sheet, mapping: { ...sheet.mapping, rowsCite: true } }
    }
    const history = bring(begin(draft), cites(draft))
    expect(bring(history, cites(history.draft)).draft.documents).toHaveLength(2)
  })

  it('takes nothing away by a cell that is empty by now, or that is no date', () => {
    const history = before()
    const emptier = FIRST.replace('2024-03-22', 'some day')
      .replace('2024-07-22', '')
      .replace(/,The .*/, ',')
    expect(found(opened(emptier, history.draft).made?.difference)).toMatchObject({ added: [], changed: [], gone: [] })
  })

  it('cites a quote that stood nowhere, once its text is there', () => {
    const bare = emptyDraft('0'.repeat(32))
    const history = bring(begin(bare), opened(FIRST, bare))
    expect(history.draft.edges[0]?.unfound).toBe('The Harbour Board signed with Corran Line')
    const withIt = { ...history, draft: { ...history.draft, documents: withText().documents } }
    const { draft } = bring(withIt, opened(FIRST, withIt.draft))
    expect(draft.edges[0]?.citations).toHaveLength(1)
    expect(draft.edges[0]?.unfound).toBeUndefined()
    expect(draft.edges).toHaveLength(3)
  })

  it('changes of a row what it says otherwise than before, and no more', () => {
    const history = curated()
    const [signed, , sued] = history.draft.edges
    const newer = FIRST.replace('2024-03-25', '2024-03-26').replace('sued', 'charged')
    const { draft } = bring(history, opened(newer, history.draft))
    expect(found(draft.edges[0])).toMatchObject({
      id: found(signed).id,
      when: '2024-03-26',
      standing: 'alleged',
      accordingTo: found(signed).accordingTo,
      citations: found(signed).citations,
    })
    expect(found(draft.edges[2])).toMatchObject({
      id: found(sued).id,
      relation: 'charged',
      when: '2024-07-22',
      role: 'claimant',
      standing: 'denied',
      contradicts: found(sued).contradicts,
    })
    expect(draft.nodes).toHaveLength(history.draft.nodes.length)
  })

  it('leaves what both changed to the curator', () => {
    const history = curated()
    const newer = FIRST.replace('2024-03-22', '2024-03-29')
    const sheet = opened(newer, history.draft)
    const [row] = found(sheet.made?.difference).changed
    expect(found(row)).toMatchObject({ isCurated: true, fields: [{ before: '2024-03-23', after: '2024-03-29' }] })
    expect(bring(history, sheet).draft.edges[1]?.when).toBe('2024-03-23')
    const takes = new Set([found(row).edge.id])
    expect(bring(history, { ...sheet, takes }).draft.edges[1]?.when).toBe('2024-03-29')
  })

  it('takes what names a relationship away with it', () => {
    const history = curated()
    const met = found(history.draft.edges[1]).id
    const without = FIRST.split('\n')
      .filter((line) => !line.includes('met'))
      .join('\n')
    const sheet = opened(without, history.draft, { removes: new Set([met]) })
    const { draft } = bring(history, sheet)
    expect(draft.edges.map(({ contradicts }) => contradicts)).toEqual([undefined, undefined])
  })
})
