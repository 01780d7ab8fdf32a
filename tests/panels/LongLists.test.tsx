import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { generate } from '../../bench/generator/generate.ts'
import { parseDataset } from '../../src/data/parseDataset.ts'
import { Documents } from '../../src/panels/Documents/Documents.tsx'
import { Folded } from '../../src/panels/EvidencePanel/Folded.tsx'
import { TextView } from '../../src/panels/TextView/TextView.tsx'
import { MOST_ROWS, Pages } from '../../src/ui/Pages.tsx'
import { offencesIn, renderPage } from './support/page.tsx'

const EDGES = 1300
const dataset = parseDataset(JSON.parse([...generate({ edges: EDGES })].join('')))
const ids = dataset.edges.map(({ id }) => id)

/** Turns to the end from where the list stands; gives what `read` says of each part, and where each says that it is. */
function readThrough<T>(read: () => readonly T[]): {
  readonly parts: readonly (readonly T[])[]
  readonly said: string[]
} {
  const parts: (readonly T[])[] = []
  const said: string[] = []
  for (;;) {
    // Not by role: in a page of hundreds of rows that takes seconds.
    const bar = document.querySelector('.pages')
    const next = [...(bar?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.startsWith('Next'))
    parts.push(read())
    said.push(bar?.querySelector('[role="status"]')?.textContent ?? '')
    if (!next || next.disabled) return { parts, said }
    fireEvent.click(next)
  }
}

const edgesIn = (selector: string) => () =>
  [...document.querySelectorAll<HTMLElement>(selector)].flatMap((row) =>
    (row.dataset.edges ?? row.dataset.edge ?? '').split(' '),
  )

/** Presses the form of that name. Not by role or label: in a page of hundreds of rows that takes seconds. */
function chooseForm(form: string): void {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === form)
  if (!label) throw new Error(`There is no form called “${form}”.`)
  fireEvent.click(label)
}

/** Presses the first, or the last, of several that are called the same. */
function press(all: readonly HTMLElement[], which: 0 | -1 = 0): void {
  const one = all.at(which)
  if (one) fireEvent.click(one)
}

afterEach(cleanup)

describe('a list of more rows than can be read at once', () => {
  const open = (rows: number) => {
    const made: [number, number][] = []
    renderPage(
      <Pages
        of={rows}
        rows={rows}
        words="entries, by date"
        jumps={[
          { label: '2020', row: 0 },
          { label: '2021', row: 740 },
        ]}
      >
        {(from, to) => {
          made.push([from, to])
          return (
            <p>
              rows {from} to {to}
            </p>
          )
        }}
      </Pages>,
    )
    return made
  }

  it('of 500 rows is whole, without a word about it', () => {
    expect(open(MOST_ROWS)).toEqual([[0, 500]])
    expect(screen.queryByRole('group')).toBeNull()
  })

  it('of more makes the first 500 alone, and says how many there are', () => {
    expect(open(34_211)).toEqual([[0, 500]])
    expect(screen.getByRole('status').textContent).toBe('1 to 500 of 34,211 entries, by date')
  })

  it('goes on, and back, and its ends are its ends', () => {
    const made = open(1100)
    const [back] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Previous 500' })
    const [on] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Next 500' })
    expect(back?.disabled).toBe(true)
    press(on ? [on] : [])
    press(on ? [on] : [])
    expect(screen.getByRole('status').textContent).toBe('1,001 to 1,100 of 1,100 entries, by date')
    expect(on?.disabled).toBe(true)
    press(back ? [back] : [])
    expect(made).toEqual([
      [0, 500],
      [500, 1000],
      [1000, 1100],
      [500, 1000],
    ])
  })

  it('puts whoever turned the page where it begins', () => {
    open(1100)
    press(screen.getAllByRole('button', { name: 'Next 500' }), -1)
    expect(document.activeElement).toBe(screen.getByRole('status'))
  })

  it('leads to any of its headings', () => {
    const made = open(1100)
    fireEvent.change(screen.getByRole('combobox', { name: 'Go to' }), { target: { value: '1' } })
    expect(made.at(-1)).toEqual([740, 1100])
  })

  it('cuts between rows where each stands for several of what is counted', () => {
    const made: [number, number][] = []
    renderPage(
      <Pages of={null} rows={4} before={[0, 2, 9, 10, 12]} most={3} step={3} words="sentences">
        {(from, to) => {
          made.push([from, to])
          return null
        }}
      </Pages>,
    )
    const next = () => press(screen.getAllByRole('button', { name: 'Next 3' }))
    next()
    expect(screen.getByRole('status').textContent).toBe('3 to 9 of 12 sentences')
    next()
    expect(made).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
    ])
  })
})

describe('a network of 1,300 relationships', () => {
  it('is told in the text by event a page at a time, each relationship once', () => {
    renderPage(<TextView print={() => {}} />, { stage: 'text', undated: 'always' }, dataset)
    const { parts, said } = readThrough(edgesIn('.told [data-edge]'))
    expect(parts.every((part) => part.length <= MOST_ROWS)).toBe(true)
    expect(parts.flat().toSorted()).toEqual(ids.toSorted())
    expect(said[0]).toMatch(/^1 to \d+ of 1,300 sentences$/)
    expect(said.at(-1)).toMatch(/ to 1,300 of 1,300 sentences$/)
  })

  it('is told by date and in a table a page at a time, each relationship once', () => {
    renderPage(<TextView print={() => {}} />, { stage: 'text', undated: 'always' }, dataset)
    for (const [form, rows] of [
      ['Date', 'li[data-edge]'],
      ['None: a table', 'tr[data-edge]'],
    ] as const) {
      chooseForm(form)
      const { parts } = readThrough(edgesIn(rows))
      expect(parts.every((part) => part.length <= MOST_ROWS)).toBe(true)
      expect(parts.flat().toSorted()).toEqual(ids.toSorted())
    }
  })

  it('leads from each mark of a page to a note of the same page', () => {
    renderPage(<TextView print={() => {}} />, { stage: 'text' }, dataset)
    chooseForm('Date')
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    press(all('.pages button').filter(({ textContent }) => textContent.startsWith('Next')))
    press(all('[aria-label="Footnote 1"]'))
    expect(document.activeElement?.closest('.footnotes')).toBeTruthy()
  })

  it('has its passages in the documents, a part at a time, each once', () => {
    renderPage(<Documents />, { stage: 'documents' }, dataset)
    const read = () => [...document.querySelectorAll<HTMLElement>('[data-passage]')].map((row) => row.dataset.passage)
    const { parts } = readThrough(read)
    expect(parts.every((part) => part.length <= MOST_ROWS)).toBe(true)
    expect(parts.flat()).toEqual(
      dataset.documents.flatMap(({ id }) =>
        dataset.passages
          .filter((one) => one.document === id)
          .toSorted((a, b) => a.start - b.start)
          .map((one) => one.id),
      ),
    )
  })

  it('shows a passage that is asked for, wherever in the documents it stands', () => {
    const last = dataset.passages.at(-1)?.id ?? null
    renderPage(<Documents />, { stage: 'documents', passageId: last }, dataset)
    expect((document.activeElement as HTMLElement).dataset.passage).toBe(last)
  })

  it('is listed in the panel by a few cards, then 500 at a time, each relationship once', () => {
    renderPage(<Folded heading="All" edges={ids} />, { undated: 'always' }, dataset)
    expect(document.querySelectorAll('.card').length).toBe(10)
    press([...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Show 500 at a time'))
    const { parts } = readThrough(edgesIn('[data-card]'))
    expect(document.querySelectorAll('.card').length).toBeLessThanOrEqual(MOST_ROWS)
    expect(parts.flat().toSorted()).toEqual(ids.toSorted())
  })

  it('is accessible where it is turned', async () => {
    const { container } = renderPage(
      <Pages
        of={null}
        rows={1100}
        words="entries"
        jumps={[
          { label: '2020', row: 0 },
          { label: '2021', row: 740 },
        ]}
      >
        {() => <p>rows</p>}
      </Pages>,
    )
    expect(await offencesIn(container)).toEqual([])
  })
})
