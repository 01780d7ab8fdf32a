import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { AfterPaint } from '../../src/ui/AfterPaint.tsx'

describe('<AfterPaint>', () => {
  it('says that the page is busy before what takes long is drawn', async () => {
    render(<AfterPaint takesLong>All of it</AfterPaint>)
    expect(screen.getByRole('status').textContent).toBe('One moment…')
    expect(await screen.findByText('All of it')).toBeTruthy()
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('draws it also on a page that is hidden, where no frame is drawn', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    render(<AfterPaint takesLong>All of it</AfterPaint>)
    expect(await screen.findByText('All of it')).toBeTruthy()
    vi.restoreAllMocks()
  })

  it('draws at once what takes no time', () => {
    render(<AfterPaint takesLong={false}>All of it</AfterPaint>)
    expect(screen.getByText('All of it')).toBeTruthy()
  })
})
