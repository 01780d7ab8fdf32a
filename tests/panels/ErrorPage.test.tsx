import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ErrorPage } from '../../src/app/ErrorPage.tsx'
import { DatasetError } from '../../src/data/datasetError.ts'
import { error } from '../../src/data/issue.ts'
import { offencesIn } from './support/page.tsx'

const HOSTILE = '<img src=x onerror="window.hacked = true">'
const faults = new DatasetError([
  error('edges[3].citations[0]', 'names no passage', 'Add that passage, or cite one that exists.', HOSTILE),
  error('title', 'must not be empty', 'Give it a title.'),
])

describe('the error page', () => {
  it('names each fault, where it is and how to mend it', () => {
    render(<ErrorPage error={faults} />)
    expect(screen.getByRole('heading', { name: 'This dataset cannot be shown' })).toBeTruthy()
    const items = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatch(/^edges\[3\]\.citations\[0\]: names no passage: .* Add that passage, or cite one that exists\.$/) // prettier-ignore
    expect(items[1]).toBe('title: must not be empty. Give it a title.')
  })

  it('lists the first 200 faults, and how many more there are', () => {
    const many = Array.from({ length: 240_000 }, (_, i) => error(`edges[${i}]`, 'is wrong', 'Mend it.'))
    render(<ErrorPage error={new DatasetError(many)} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(200)
    expect(screen.getByText(/^It has 240000 faults/)).toBeTruthy()
    expect(screen.getByText('239800 more faults are not listed. Mend these first.')).toBeTruthy()
  })

  it('shows what is in the dataset as text', () => {
    render(<ErrorPage error={faults} />)
    expect(document.querySelector('img')).toBeNull()
    expect(document.body.textContent).toContain('<img src=x')
  })

  it('has nothing that axe objects to', async () => {
    const { container } = render(<ErrorPage error={faults} />)
    expect(await offencesIn(container)).toEqual([])
  })
})
