// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { plainStyle } from '../../../../src/briefing/notes/plainStyle.ts'
import { plainText } from '../../../../src/briefing/notes/runs.ts'
import { OWN_TYPE } from '../../../../src/briefing/figure/type.ts'
import { reportOf } from '../../../../src/briefing/text/report.ts'
import { reportPage } from '../../../../src/briefing/text/reportPage.ts'
import { reportMarkdown } from '../../../../src/briefing/text/reportMarkdown.ts'
import { found } from '../../../../src/model/network.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

/** What a step of a story says. */
const TOLD = [{ text: 'They met.', citations: bundled.dataset.passages.slice(0, 1).map(({ id }) => id) }]

const aReport = ({ told = [], ...over }: Parameters<typeof aSession>[1] & { readonly told?: typeof TOLD }) =>
  reportOf(aSession(bundled, over), {
    title: null,
    told,
    link: '#t=2025',
    made: dayOf('2026-11-26'),
    style: plainStyle,
    width: 701,
  })

describe('reportOf(session, asked)', () => {
  it.each(TEN_VIEWS)('of %s tells each relationship of the view once, with the footnote of its number', (_, over) => {
    const { state, selectors } = aSession(bundled, over)
    const { drawn, undrawn, notes } = aReport(over)
    const sentences = [...drawn, ...undrawn].flatMap((group) => group.sentences)
    expect(sentences.map(({ number }) => number)).toEqual(notes.map((_one, i) => i + 1))
    expect(new Set(notes.map(({ edge }) => edge))).toEqual(new Set(selectors.view(state).edges.keys()))
    expect(notes).toHaveLength(selectors.view(state).edges.size)
  })

  it('quotes every passage of a relationship to the letter, in one of its notes or in the one before', () => {
    const { notes } = aReport({ window: year(2025) })
    const all = notes.map(({ runs }) => plainText(runs)).join('\n')
    for (const { edge } of notes)
      for (const id of found(bundled.edges, edge).citations) expect(all).toContain(found(bundled.passages, id).exact)
  })
})

describe('reportPage(reports, language, type)', () => {
  const page = () =>
    new DOMParser().parseFromString(reportPage([aReport({ window: year(2025) })], 'en', OWN_TYPE), 'text/html')
  it('has the figure as vectors, a footnote for each number in the text, and the documents', () => {
    const { body } = page()
    expect(body.querySelector('h1')?.textContent).toBe('India–Italy defence cooperation: in force or done in 2025')
    expect(body.querySelectorAll('figure svg path').length).toBeGreaterThan(20)
    const marks = [...body.querySelectorAll('sup')].map(({ textContent }) => Number(textContent))
    expect(marks).toEqual(Array.from({ length: 72 }, (_, i) => i + 1))
    expect(body.querySelectorAll('.report-notes li')).toHaveLength(72)
  })

  it('leads from each number to its footnote, and from there back', () => {
    const { body } = page()
    const marks = [...body.querySelectorAll<HTMLElement>('sup')]
    expect(marks).toHaveLength(72)
    for (const mark of marks) {
      const note = aimOf(mark.querySelector('a'))
      expect(note?.closest('ol')?.children[Number(mark.textContent) - 1]).toBe(note)
      expect(aimOf(note?.querySelector('a:last-child'))).toBe(mark)
    }
  })

  it('leads from a quote that stands in full elsewhere to the note where it does', () => {
    const { body } = page()
    const references = [...body.querySelectorAll<HTMLElement>('.report-notes a')].filter(({ previousSibling }) =>
      previousSibling?.textContent?.endsWith('n. '),
    )
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references) {
      const note = aimOf(reference)
      expect(note?.parentElement?.children[Number(reference.textContent) - 1]).toBe(note)
    }
  })

  it('gives no two places of several reports the same id', () => {
    const reports = [aReport({ window: year(2024) }), aReport({ window: year(2025), told: TOLD })]
    const { body } = new DOMParser().parseFromString(reportPage(reports, 'en', OWN_TYPE), 'text/html')
    const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of body.querySelectorAll('a[href^="#"]')) {
      if (link.closest('.report-version')) continue
      expect(aimOf(link)?.closest('article')).toBe(link.closest('article'))
    }
  })
})

/** What a link within a page leads to. */
function aimOf(link: Element | null | undefined): HTMLElement | null {
  const { ownerDocument } = link ?? {}
  return ownerDocument?.getElementById((link?.getAttribute('href') ?? '').slice(1)) ?? null
}

describe('reportMarkdown(report, part)', () => {
  it('begins its footnotes with the part, so that those of another report in one file are others', () => {
    const [first, second] = ['1-', '2-'].map((part) => reportMarkdown(aReport({ window: year(2025) }), part))
    const marks = (text = '') => [...text.matchAll(/^\[\^([^\]]+)\]: /gm)].map(([, mark]) => mark)
    expect(marks(first)[0]).toBe('1-1')
    expect(new Set([...marks(first), ...marks(second)]).size).toBe(144)
  })

  it('has a definition for each footnote that it refers to, and for no other', () => {
    const text = reportMarkdown(aReport({ window: year(2025) }))
    const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number))
    const defined = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number))
    expect(used).toEqual(defined)
    expect(used).toHaveLength(72)
  })
})
