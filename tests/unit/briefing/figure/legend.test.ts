import { describe, expect, it } from 'vitest'
import { drawingMarkup } from '../../../../src/briefing/figure/drawingMarkup.ts'
import { TRACK_HUE, lineHue } from '../../../../src/briefing/figure/inks.ts'
import { legendOf } from '../../../../src/briefing/figure/legend.ts'
import { paperOf } from '../../../../src/briefing/figure/paper.ts'
import { statementsOf } from '../../../../src/briefing/figure/statements.ts'
import { OFFICE_TYPE } from '../../../../src/briefing/figure/type.ts'
import { found } from '../../../../src/model/network.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

const LINE =
  /<path d="[^"]*" fill="none" stroke="([^"]*)" stroke-width="[^"]*"(?: stroke-dasharray="([^"]*)")? data-edges="([^"]*)"/gu

/** The marks of a drawing, read from its markup: its lines, the ids of its nodes, and how often each other kind of mark is there. */
function marksIn(svg: string) {
  const lines = [...svg.matchAll(LINE)].map(([, hue = '', dash = '', edges = '']) => {
    return { hue, dash, edges: edges.split(' '), isTrack: hue === TRACK_HUE }
  })
  const nodes = [...svg.matchAll(/ data-node="([^"]*)"/gu)].map(([, id = '']) => found(bundled.nodes, id))
  const count = (mark: RegExp) => svg.match(mark)?.length ?? 0
  return {
    lines,
    nodes,
    dots: count(/<circle [^>]*r="2" [^>]*stroke-width="0.9"/gu),
    rings: count(/<circle [^>]*r="3" [^>]*stroke-width="1.4"/gu),
    dashedOutlines: count(/stroke-dasharray="(?:3 2|2 1.6)"/gu),
    numbers: count(/<text [^>]*>\d{1,3}(?:[–,][\d–, ]*)?<\/text>/gu), // A year has four digits.
  }
}

function figureOf(over: Parameters<typeof aSession>[1], isNumbered = true) {
  const paper = paperOf(aSession(bundled, over), 701)
  const statements = statementsOf(paper)
  const marks = marksIn(drawingMarkup(paper, statements, OFFICE_TYPE, isNumbered).markup)
  return { marks, cues: legendOf(paper, isNumbered, statements) }
}

const familyOf = (edge: string) => found(bundled.relations, found(bundled.edges, edge).relation).family

describe('legendOf(paper, isNumbered)', () => {
  it.each(TEN_VIEWS)('of %s has the cues of what is drawn, and no others', (_, over) => {
    const { marks, cues } = figureOf(over)
    const { lines, nodes } = marks
    const { kinds, parties } = bundled.dataset
    const said = [
      ...(lines.some(({ isTrack }) => isTrack) ? ['About a subject'] : []),
      ...(lines.some(({ isTrack, edges }) => !isTrack && edges.length > 1) ? ['Several in one line'] : []),
      ...(marks.dashedOutlines > 0 || lines.some(({ dash }) => dash.startsWith('7 ')) ? ['Planned'] : []),
      ...(lines.some(({ dash }) => dash.endsWith('1.5 4')) ? ['Possible: its date allows it'] : []),
      ...(marks.rings > 0 ? ['Undated'] : []),
      ...kinds.filter(({ id }) => nodes.some(({ kind }) => kind === id)).map(({ plural }) => plural),
      ...parties
        .filter(({ id }) => nodes.some((node) => node.parties.length === 1 && node.parties[0] === id))
        .map(({ label }) => label),
      ...(nodes.some((node) => node.parties.length === 2) ? ['Both'] : []),
      ...(nodes.some((node) => node.parties.length === 0) ? ['Neither'] : []),
      ...(marks.numbers > 0 ? ['Number of a relationship and of its note'] : []),
    ]
    expect(cues.filter(({ of }) => of !== 'family').map(({ label }) => label)).toEqual(said)
    expect(marks.dots).toBe(lines.filter(({ isTrack }) => isTrack).length)
  })

  it.each(TEN_VIEWS)(
    'of %s names for each line a family that it stands for, and no family without a line',
    (_, over) => {
      const { marks, cues } = figureOf(over)
      const families = cues.flatMap((cue) => (cue.of === 'family' ? [cue.family] : []))
      const coloured = marks.lines.filter(({ isTrack }) => !isTrack)
      const stands = (line: (typeof coloured)[number], family: (typeof families)[number]) =>
        line.hue === lineHue(family.colour) && line.edges.some((edge) => familyOf(edge) === family.id)
      for (const line of coloured) expect(families.some((family) => stands(line, family))).toBe(true)
      for (const family of families) expect(coloured.some((line) => stands(line, family))).toBe(true)
    },
  )

  it('has no cue for numbers where none are written, and says where they lead', () => {
    const over = { window: year(2025) }
    expect(figureOf(over, false).marks.numbers).toBe(0)
    expect(figureOf(over, false).cues.some(({ of }) => of === 'number')).toBe(false)
    const paper = paperOf(aSession(bundled, over), 701)
    const lastOf = (leadTo: 'list' | 'notes' | null) => legendOf(paper, true, statementsOf(paper), leadTo).at(-1)?.label
    expect(lastOf('list')).toBe('Number of a relationship in the list')
    expect(lastOf('notes')).toBe('Number of a relationship and of its note')
    expect(lastOf(null)).toBe('Number of a relationship')
  })
})
