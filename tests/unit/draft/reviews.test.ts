import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedBy } from '../../../src/data/checkedBy.ts'
import { applyStep } from '../../../src/draft/applyStep.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { blindView, digestOfClaim, isRead, readingOrder, reviewing, reviewsNow } from '../../../src/draft/reviews.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDraft, aDraftDocument, aDraftEdge, aDraftNode, anyDraft } from '../../fixtures/anyDraft.ts'
import { ADA_MET_BEA, GAZETTE, aPassage } from '../../fixtures/dataset.ts'

const nodes = ['ada', 'bea'].map((id) => aDraftNode({ id }))
const edge = aDraftEdge({ citations: ['p-1'] })
const draft = aDraft({ nodes, edges: [edge] })
const YES = { by: 'M. K.', on: '2024-07-30', verdict: 'yes' } as const
const first = ({ edges }: Draft) => edges[0] ?? edge

describe('what a second reader reads', () => {
  const edges = [
    aDraftEdge({ id: 'e-1', citations: ['p-1'] }),
    aDraftEdge({ id: 'e-2', citations: ['p-1'], standing: 'alleged' }),
    aDraftEdge({ id: 'e-3' }),
    aDraftEdge({ id: 'e-4', citations: ['p-1'] }),
    aDraftEdge({ id: 'e-5', citations: ['p-1'], standing: 'denied' }),
  ]
  const all = aDraft({ nodes, edges })

  it('is first what is alleged or denied, then all that has a quote', () => {
    expect(readingOrder(all, {})).toEqual(['e-2', 'e-5', 'e-1', 'e-4'])
  })

  it('is, of the others, a sample where that is asked for, the same each time', () => {
    const sample = readingOrder(all, { sample: 1 })
    expect(sample.slice(0, 2)).toEqual(['e-2', 'e-5'])
    expect(sample).toHaveLength(3)
    expect(readingOrder(all, { sample: 1 })).toEqual(sample)
    expect(readingOrder(all, { sample: 0 })).toEqual(['e-2', 'e-5'])
  })

  it('law: a larger sample holds the smaller one', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat({ max: 6 }), fc.nat({ max: 6 }), (any, a, b) => {
        const larger = readingOrder(any, { sample: a + b })
        expect(readingOrder(any, { sample: a }).every((id) => larger.includes(id))).toBe(true)
      }),
    )
  })
})

describe('what is shown before the claim', () => {
  it('is the paragraph of the quote with the quote marked, counted from 1', () => {
    const [quote] = blindView(draft, edge)
    expect(quote).toMatchObject({ document: 'gazette', title: 'The Gazette', paragraph: 2 })
    expect(quote?.text).toBe(GAZETTE.slice(26).trim())
    expect(quote?.text.slice(...(quote.marked ?? []))).toBe(ADA_MET_BEA)
  })

  it('is what is known around it where the text is not here', () => {
    const { text: _, ...document } = aDraftDocument()
    const [quote] = blindView({ ...draft, documents: [document] }, edge)
    expect(quote?.text).toBe('Gazette, 3 May 1913.\n\nOn Friday Ada met Bea in Turin. They signed the “Accord 𝔸” on ')
    expect(quote?.text.slice(...(quote.marked ?? []))).toBe(ADA_MET_BEA)
    expect(quote && 'paragraph' in quote).toBe(false)
  })

  it('law: the marked words are those of the passage', () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        for (const one of any.edges) {
          const quotes = blindView(any, one).map(({ text, marked }) => text.slice(...marked))
          const cited = one.citations.flatMap((id) => any.passages.filter((passage) => passage.id === id))
          const known = cited.filter(({ document }) => any.documents.some(({ id }) => id === document))
          expect(quotes).toEqual(known.map(({ exact }) => exact))
        }
      }),
    )
  })
})

describe('a verdict', () => {
  it('is written down with its reader, its day and what was claimed', () => {
    const after = applyStep(draft, reviewing(draft, edge.id, { ...YES, verdict: 'no', reason: 'Bea was not there.' }))
    expect(first(after).reviews).toEqual([
      {
        by: 'M. K.',
        on: '2024-07-30',
        verdict: 'no',
        reason: 'Bea was not there.',
        digest: digestOfClaim(draft, edge),
      },
    ])
    expect(isRead(after, first(after), 'M. K.')).toBe(true)
    expect(isRead(after, first(after), 'J. L.')).toBe(false)
  })

  it('takes the place of the same reader’s earlier one of the same claim, and of nobody else’s', () => {
    let now = applyStep(draft, reviewing(draft, edge.id, YES))
    now = applyStep(now, reviewing(now, edge.id, { ...YES, by: 'J. L.' }))
    now = applyStep(now, reviewing(now, edge.id, { ...YES, verdict: 'unsure' }))
    expect(first(now).reviews?.map(({ by, verdict }) => [by, verdict])).toEqual([
      ['J. L.', 'yes'],
      ['M. K.', 'unsure'],
    ])
  })

  it('is of an earlier claim once the claim changes, and holds again when that is undone', () => {
    const read = applyStep(draft, reviewing(draft, edge.id, YES))
    const changed = applyStep(
      read,
      changing(read, '', (edit) => edit.change('edges', edge.id, { status: 'planned' })),
    )
    expect(reviewsNow(read, first(read))).toHaveLength(1)
    expect(reviewsNow(changed, first(changed))).toEqual([])
    expect(first(changed).reviews).toHaveLength(1)
    const quoted = applyStep(
      read,
      changing(read, '', (edit) => edit.change('passages', 'p-1', aPassage({ exact: 'Ada met Bea' }))),
    )
    expect(isRead(quoted, first(quoted), 'M. K.')).toBe(false)
    const noted = applyStep(
      read,
      changing(read, '', (edit) => edit.change('edges', edge.id, { remark: 'Fine.' })),
    )
    expect(isRead(noted, first(noted), 'M. K.')).toBe(true)
  })

  it('is what readers of the published page see as checked', () => {
    const { dataset } = publishable(applyStep(draft, reviewing(draft, edge.id, YES)))
    const network = createNetwork(dataset)
    expect(dataset.edges.map((one) => checkedBy(one, network).map(({ by }) => by))).toEqual([['M. K.']])
  })
})
