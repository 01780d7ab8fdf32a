import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undrawnOf } from '../../../../src/briefing/figure/undrawnOf.ts'
import { legibleOnSlide } from '../../../../src/briefing/figure/legibleOnSlide.ts'
import { paperOf } from '../../../../src/briefing/figure/paper.ts'
import { formatNumbers, headingOf, statementsOf } from '../../../../src/briefing/figure/statements.ts'
import { slidePage } from '../../../../src/briefing/slide/slidePage.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { anyChoices } from '../../../fixtures/anyNetwork.ts'
import { anySpineNetwork } from '../../../fixtures/anySpine.ts'
import { aDataset, aNode, aParty, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

const orderOf = ({ groups }: Pick<ReturnType<typeof statementsOf>, 'groups'>) =>
  groups.flatMap(({ statements }) => statements.map(({ edge }) => edge))

describe('statementsOf(paper)', () => {
  it('numbers each relationship that is drawn once, from 1 without a gap, whatever the network and the view', () => {
    const anyPage = anySpineNetwork.chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(anyPage, fc.constantFrom('spine', 'force', 'circle'), ([network, choices], layout) => {
        const paper = paperOf(aSession(network, { ...choices, layout, sides: ['left', 'right'] as const }), 700)
        const { groups, count } = statementsOf(paper)
        const all = groups.flatMap(({ statements }) => statements)
        expect(all.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
        expect(new Set(all.map(({ edge }) => edge)).size).toBe(count)
        for (const { edge } of all) expect(paper.network.edges.has(edge)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it.each(TEN_VIEWS)(
    'of %s numbers what lines draw and the offices under names, and marks every number in the drawing',
    (_, over) => {
      const paper = paperOf(aSession(bundled, over), 701)
      const { groups, count, atBox, atStroke } = statementsOf(paper)
      const offices = groups.find(({ of }) => of === 'offices')?.statements.length ?? 0
      expect(count).toBe(paper.display.counts.edges + offices)
      const marked = new Set([...atBox.values(), ...atStroke.values()].flat())
      expect([...marked].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_one, i) => i + 1))
    },
  )

  it('numbers of several offices of one person the one that is written under the name, and leaves the others to the list', () => {
    const holds = aRelation({ id: 'holds-office', folds: 'name' })
    const office = (id: string, role: string, when: string) =>
      anEdge({ id, source: 'ada', target: 'council', relation: 'holds-office', role, when })
    const network = createNetwork(
      aDataset({
        parties: [aParty(), aParty({ id: 'right', label: 'Right' })],
        relations: [aRelation(), holds],
        nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea', parties: ['right'] }), aNode({ id: 'council' })],
        edges: [anEdge(), office('clerk', 'Clerk', '1912'), office('chair', 'Chair', '1913')],
      }),
    )
    const session = aSession(network)
    const paper = paperOf(session, 701)
    const statements = statementsOf(paper)
    const written = paper.figure.boxes.get('ada')?.runs.filter(({ role }) => role === 'office')
    expect(written?.map(({ text }) => text)).toEqual(['Chair, Council'])
    expect(statements.groups.find(({ of }) => of === 'offices')?.statements).toEqual([{ number: 2, edge: 'chair' }])
    expect(statements.atBox.get('ada')).toEqual([2])
    const lines = [...paper.lines.values()]
    expect(undrawnOf({ statements, lines, paper }).map(({ edge }) => edge.id)).toEqual(['clerk'])
  })

  it('reads row by row: of the visit to Rome its own first, then what comes from the left', () => {
    const paper = paperOf(aSession(bundled, { window: year(2025) }), 701)
    const { groups } = statementsOf(paper)
    const visit = groups.find(({ nodes }) => nodes[0] === 'singh-rome-visit')
    expect(visit && headingOf(visit, paper)).toBe('Rajesh Kumar Singh’s visit to Rome')
    const rows = groups
      .filter(({ of }) => of === 'row')
      .map(({ nodes }) => paper.figure.boxes.get(nodes[0] ?? '')?.y1 ?? 0)
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    expect(groups.at(-1)?.of).toBe('offices')
  })

  it.each(TEN_VIEWS)('of %s puts relationships in the same order on paper of any size and on a slide', (_, over) => {
    const session = aSession(bundled, over)
    const orders = [320, 580, 701, 840, 1120, 1600].map((width) => orderOf(statementsOf(paperOf(session, width))))
    orders.push(orderOf(statementsOf(paperOf(session, 1120, 520))))
    // Of "everything" a slide has only the levels that can be read: those are its view.
    if (legibleOnSlide(session) === session)
      orders.push(orderOf(slidePage(session, { title: 'A title', version: 'A version', link: null }).statements))
    for (const order of orders) {
      for (const other of orders) {
        const among = (these: readonly string[], those: readonly string[]) =>
          these.filter((edge) => those.includes(edge))
        expect(among(order, other)).toEqual(among(other, order))
      }
    }
  })

  it('more than sixty are not told apart at their lines: each row bears all of its own', () => {
    const paper = paperOf(aSession(bundled, { level: 3 }), 701)
    const { groups, atBox, atStroke } = statementsOf(paper)
    for (const { nodes, statements } of groups.filter(({ of }) => of === 'row'))
      expect(atBox.get(nodes[0] ?? '')).toEqual(statements.map(({ number }) => number))
    const ofRows = new Set(
      groups.flatMap(({ of, statements }) => (of === 'row' ? statements.map(({ number }) => number) : [])),
    )
    for (const numbers of atStroke.values()) expect(numbers.some((number) => !ofRows.has(number))).toBe(true)
  })
})

describe('paperOf(session, width)', () => {
  it('gives a row the date and the year that it has on the screen, however little of it the view holds', () => {
    const dateOf = (id: string, over: Parameters<typeof aSession>[1]) => {
      const { figure } = paperOf(aSession(bundled, over), 701)
      return figure.boxes.get(id)?.runs.find(({ role }) => role === 'date')?.text
    }
    const around = { window: year(2025), focus: { id: 'sidm-aiad-mou', steps: 1 } } as const
    expect(dateOf('singh-rome-visit', around)).toBe('14–15 Apr')
    const { figure } = paperOf(aSession(bundled, { window: year(2025) }), 701)
    const yearOf = (id: string) => {
      const y = figure.boxes.get(id)?.y1 ?? 0
      return figure.headings.findLast((heading) => heading.of === 'year' && heading.y <= y)?.text
    }
    expect(yearOf('joint-strategic-action-plan')).toBe('2024')
    expect(yearOf('defence-industrial-roadmap')).toBe('2024')
    expect(yearOf('singh-rome-visit')).toBe('2025')
  })

  it('of a comparison holds the window and not the one beside it', () => {
    const session = aSession(bundled, { window: year(2025), versus: 'before' })
    const { network } = paperOf(session, 701)
    expect(new Set(network.edges.keys())).toEqual(new Set(session.selectors.view(session.state).edges.keys()))
  })
})

describe('formatNumbers(numbers)', () => {
  it.each([
    [[3], '3'],
    [[4, 3], '3, 4'],
    [[16, 17, 18], '16–18'],
    [[1, 3, 4, 5, 9], '1, 3–5, 9'],
    [[], ''],
  ])('%j reads “%s”', (numbers, words) => expect(formatNumbers(numbers)).toBe(words))
})
