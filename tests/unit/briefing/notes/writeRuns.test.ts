// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { type Runs, roman } from '../../../../src/briefing/notes/runs.ts'
import { notesAsHtml, notesAsMarkdown, notesAsText, toMarkdown } from '../../../../src/briefing/notes/writeRuns.ts'

const RUNS: Runs = [
  { text: 'Yu, ' },
  { text: 'R&D <now>', italic: true },
  { text: ', ' },
  { text: 'https://a.example/x_y', url: 'https://a.example/x_y' },
]
const NOTES = [
  { number: 1, runs: RUNS },
  { number: 2, runs: roman('“One\n\n1. two”') },
]

describe('notes as text', () => {
  it('begin a line each with their numbers, and keep quotes to the letter', () => {
    expect(notesAsText(NOTES)).toBe('1. Yu, R&D <now>, https://a.example/x_y\n2. “One\n\n1. two”\n')
  })
})

describe('notes as Markdown', () => {
  it('are a numbered list with italics and links; a line end in a quote is a break within the item', () => {
    expect(notesAsMarkdown(NOTES)).toBe(
      '1. Yu, *R\\&D \\<now\\>*, [https://a.example/x\\_y](<https://a.example/x_y>)\n2. “One\\\n   \\\n   1\\. two”\n',
    )
  })

  it.each([
    { runs: roman('a*b_c`d[e]\\f'), to: 'a\\*b\\_c\\`d\\[e\\]\\\\f' },
    // What would open a block, at the head of a line alone.
    { runs: roman('- a - b'), to: '\\- a - b' },
    { runs: roman('12. Oct. 5'), to: '12\\. Oct. 5' },
    { runs: roman('# a'), to: '\\# a' },
    // An asterisk beside a space would be one.
    { runs: [{ text: ' a ', italic: true }] as const, to: ' *a* ' },
    { runs: [{ text: 'a', url: 'https://a.example/<b>' }] as const, to: '[a](<https://a.example/\\<b\\>>)' },
    { runs: roman('a\r\nb'), to: 'a\\\nb' },
  ])('escape what would be a mark: $to', ({ runs, to }) => {
    expect(toMarkdown(runs)).toBe(to)
  })
})

describe('notes as HTML', () => {
  it('are a numbered list that reads back as the text, escaped', () => {
    const document = new DOMParser().parseFromString(notesAsHtml(NOTES), 'text/html')
    const items = [...document.querySelectorAll('ol > li')]
    expect(items.map((item) => item.textContent)).toEqual(['Yu, R&D <now>, https://a.example/x_y', '“One1. two”'])
    expect(items[1]?.querySelectorAll('br')).toHaveLength(2)
    expect(document.querySelector('i')?.textContent).toBe('R&D <now>')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('https://a.example/x_y')
  })

  it('are nothing where there is no note', () => {
    expect(notesAsHtml([])).toBe('')
  })
})
