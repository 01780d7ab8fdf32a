import { describe, expect, it } from 'vitest'
import { FACTS, HOW_MADE, factsOf, howMade, withAboutText } from '../../../src/draft/aboutText.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { reviewing } from '../../../src/draft/reviews.ts'
import { applyStep } from '../../../src/draft/applyStep.ts'
import { aDraft, aDraftDocument, aDraftEdge, aDraftNode } from '../../fixtures/anyDraft.ts'

const nodes = [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' })]
const cited = (id: string, over = {}) => aDraftEdge({ id, citations: ['p-1'], ...over })
const facts = (draft: Draft) => {
  const { dataset, left } = publishable(draft)
  return factsOf(dataset, left)
}
const about = (draft: Draft) => {
  const { dataset, left } = publishable(draft)
  return withAboutText(dataset, draft, left).about
}
const checked = (draft: Draft, id: string) =>
  applyStep(draft, reviewing(draft, id, { by: 'M. K.', on: '2024-11-20', verdict: 'yes' }))

describe('what the About page counts', () => {
  it('says how much of how many texts, and of which day', () => {
    expect(facts(aDraft({ nodes, edges: [cited('e-1')] }))).toBe('1 relationship from 1 text of 3 May 1913.')
  })

  it('says from which day to which the texts are, each year once', () => {
    const second = aDraftDocument({ id: 'second', file: 'second.txt', issued: { 'date-parts': [[1913, 11, 12]] } })
    const passage = { ...aDraft().passages[0], id: 'p-2', document: 'second' } as Draft['passages'][number]
    const draft = aDraft({
      nodes,
      documents: [second, aDraftDocument()],
      passages: [...aDraft().passages, passage],
      edges: [cited('e-1'), aDraftEdge({ id: 'e-2', citations: ['p-2'] })],
    })
    expect(facts(draft)).toBe('2 relationships from 2 texts of 3 May to 12 November 1913.')
  })

  it('says how many are left out, with why, in words', () => {
    const impossible = { when: '1914/1913' }
    expect(facts(aDraft({ nodes, edges: [cited('e-1'), aDraftEdge({ id: 'e-2' })] }))).toBe(
      '1 relationship from 1 text of 3 May 1913. One is left out: it has no quote.',
    )
    expect(facts(aDraft({ nodes, edges: [cited('e-1'), aDraftEdge({ id: 'e-2' }), cited('e-3', impossible)] }))).toBe(
      '1 relationship from 1 text of 3 May 1913. Two are left out: one has no quote, one an impossible date.',
    )
    const three = [aDraftEdge({ id: 'e-2' }), aDraftEdge({ id: 'e-3' }), cited('e-4', impossible)]
    expect(facts(aDraft({ nodes, edges: [cited('e-1'), ...three] }))).toBe(
      '1 relationship from 1 text of 3 May 1913. Three are left out: two have no quote, one has an impossible date.',
    )
  })

  it('says how many a second reader found right, and not that of a claim which changed since', () => {
    const draft = aDraft({ nodes, edges: [cited('e-1'), cited('e-2'), cited('e-3')] })
    const one = checked(draft, 'e-1')
    expect(facts(one)).toContain(' 1 was checked by a second reader.')
    expect(facts(checked(one, 'e-2'))).toContain(' 2 were checked by a second reader.')
    const edges = one.edges.map((edge) => (edge.id === 'e-1' ? Object.assign({}, edge, { relation: 'signed' }) : edge))
    expect(facts({ ...one, edges })).not.toContain('second reader')
  })

  it('says that dates are marked where a text does not state one', () => {
    const dating = { basis: 'resolved', note: 'The Friday before.', citations: ['p-1'] } as const
    expect(facts(aDraft({ nodes, edges: [cited('e-1', { when: '1913-05-02', dating })] }))).toBe(
      '1 relationship from 1 text of 3 May 1913. Dates that a text does not state are marked.',
    )
  })
})

describe('how it was made', () => {
  it('is proposed of what the draft is known to hold, and of nothing else', () => {
    const plain = howMade(aDraft({ nodes, edges: [cited('e-1')] }))
    expect(plain).not.toMatch(/sheet|second reader|alleged|Monday/)
    const origin = { file: 'contacts.csv', at: 'row 1' }
    const draft = checked(aDraft({ nodes, edges: [cited('e-1', { origin, standing: 'alleged' })] }), 'e-1')
    expect(howMade(draft)).toMatch(/came in with contacts\.csv/)
    expect(howMade(draft)).toMatch(/alleges stands here as alleged/)
    const sheet = { file: 'contacts.csv', columns: [], rowsCite: true }
    const byRows = howMade({ ...draft, sheets: [sheet] })
    expect(byRows).toMatch(/told by rows of contacts\.csv: what the sheet says is the source, and no text/)
    expect(byRows).not.toMatch(/looked for in the texts|Each relationship was marked/)
    expect(howMade(draft)).toMatch(/A second reader \(M\. K\.\)/)
  })

  it('goes on the page as proposed, or in the curator’s own words', () => {
    const draft = aDraft({ nodes, edges: [cited('e-1')] })
    expect(about(draft)?.map(({ heading }) => heading)).toEqual([FACTS, HOW_MADE])
    expect(about({ ...draft, about: [{ heading: HOW_MADE, text: 'By hand.' }] })).toEqual([
      { heading: FACTS, text: '1 relationship from 1 text of 3 May 1913.' },
      { heading: HOW_MADE, text: 'By hand.' },
    ])
  })

  it('leaves an About that was written elsewhere as it is, but for what is left out', () => {
    const own = [{ heading: 'Known limits', text: 'Two cities.' }]
    const whole = aDraft({ nodes, about: own, edges: [cited('e-1')] })
    expect(about(whole)).toEqual(own)
    expect(about({ ...whole, edges: [...whole.edges, aDraftEdge({ id: 'e-2' })] })).toEqual([
      { heading: FACTS, text: '1 relationship from 1 text of 3 May 1913. One is left out: it has no quote.' },
      ...own,
    ])
  })
})
