import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Boundary } from '../../src/app/Boundary.tsx'
import { StoppedPage } from '../../src/app/StoppedPage.tsx'
import { offencesIn } from './support/page.tsx'

const failure = new TypeError('x is not a function')
const page = (startAgain = () => {}) => (
  <StoppedPage error={failure} address="https://example.org/#t=2025" startAgain={startAgain} />
)

afterEach(() => vi.restoreAllMocks())

describe('the page that stands where the page has failed', () => {
  it('says so in words, and shows what happened and at which address, to be copied', () => {
    render(page())
    expect(screen.getByRole('heading', { name: 'This page has stopped' })).toBeTruthy()
    const { value } = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' })
    expect(value).toContain('x is not a function')
    expect(value).toContain('https://example.org/#t=2025')
    expect(screen.getByRole('button', { name: 'Copy what happened' })).toBeTruthy()
  })

  it('has a way back', async () => {
    const startAgain = vi.fn<() => void>()
    render(page(startAgain))
    await userEvent.click(screen.getByRole('button', { name: 'Start again without the address' }))
    expect(startAgain).toHaveBeenCalledOnce()
  })

  it('tells of what is not an Error too', () => {
    render(<StoppedPage error="no reason" address="" startAgain={() => {}} />)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toContain('no reason')
  })

  it('has nothing that axe objects to', async () => {
    const { container } = render(page())
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('Boundary', () => {
  function Failing(): never {
    throw failure
  }

  it('shows what stands instead once a child has failed, and else the child', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {}) // React tells of it there, and so it should
    const instead = (error: unknown) => <p>instead of {String(error)}</p>
    const { rerender } = render(<Boundary instead={instead}>as ever</Boundary>)
    expect(screen.getByText('as ever')).toBeTruthy()
    rerender(
      <Boundary instead={instead}>
        <Failing />
      </Boundary>,
    )
    expect(screen.getByText('instead of TypeError: x is not a function')).toBeTruthy()
  })
})
