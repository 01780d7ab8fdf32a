import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmbedTab } from '../../src/briefing/dialog/EmbedTab.tsx'
import type { OwnPage } from '../../src/briefing/embed/ownPage.ts'
import type { ExportSource } from '../../src/briefing/exportAs.ts'
import { versionOf } from '../../src/data/versionOf.ts'
import { useApp } from '../../src/store/AppContext.tsx'
import { setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const YEAR_2025 = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }
const VERSION = versionOf(tinyDataset())

/** A page of one file on the web, whose copies say only where they open. */
const ON_WEB: OwnPage = {
  address: 'https://example.org/entente.html',
  asFile: (fields) => JSON.stringify(fields),
  asFrame: (fields) => JSON.stringify(fields),
}

function Tab({ page }: { readonly page: OwnPage }) {
  const { network, selectors, store } = useApp()
  const source: ExportSource = {
    session: () => ({ network, selectors, state: store.getState(), arrangement: null }),
    link: () => null,
    today: () => dayOf('2026-11-26'),
    faces: () => Promise.resolve(''),
    page,
  }
  return <EmbedTab source={source} />
}

const open = (page: Partial<OwnPage> = {}) =>
  renderPage(<Tab page={{ ...ON_WEB, ...page }} />, { window: YEAR_2025, theme: 'dark' })

const taken = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value
/** The attributes of the frame that the line makes. */
function frame(): Readonly<Record<string, string>> {
  const line = new DOMParser().parseFromString(taken('HTML of the frame'), 'text/html')
  return Object.fromEntries([...(line.querySelector('iframe')?.attributes ?? [])].map((it) => [it.name, it.value]))
}
const preview = () => document.querySelector<HTMLIFrameElement>('.export-frame iframe')
const shown = () => JSON.parse(preview()?.srcdoc ?? 'null') as unknown

describe('a frame', () => {
  it('is the present view, live, with all its parts, in the theme of whoever reads it', () => {
    open()
    expect(frame()).toMatchObject({ src: 'https://example.org/entente.html#t=2025&embed=1', title: 'Ada and Bea' })
    expect(shown()).toEqual({ t: '2025', embed: '1' })
  })

  it('is there to be looked at: no key leads into its preview', () => {
    open()
    expect(preview()?.tabIndex).toBe(-1)
    expect(preview()?.hasAttribute('inert')).toBe(true)
  })

  it('follows the view', () => {
    const { store } = open()
    act(() => setWindow(store, { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }))
    expect(frame()).toMatchObject({ src: 'https://example.org/entente.html#t=2023&embed=1' })
  })

  it('has the size, parts, level and theme that are chosen, and so has its preview', async () => {
    const { user } = open()
    await user.click(screen.getByRole('radio', { name: '320 × 480' }))
    await user.click(screen.getByRole('checkbox', { name: 'Evidence' }))
    await user.click(screen.getByRole('radio', { name: 'Everything' }))
    await user.click(screen.getByRole('radio', { name: 'Light' }))
    const src = 'https://example.org/entente.html#t=2025&level=3&theme=light&embed=1&panel=0'
    expect(frame()).toMatchObject({ src, width: '320', height: '480' })
    expect(shown()).toEqual({ t: '2025', level: '3', theme: 'light', embed: '1', panel: '0' })
    expect([preview()?.width, preview()?.height]).toEqual(['320', '480'])
  })

  it('as wide as the text has a height that is typed; what is none is said and leaves the first', async () => {
    const { user } = open()
    await user.click(screen.getByRole('radio', { name: 'As wide as the text around it' }))
    const height = screen.getByRole('textbox', { name: 'Height, in px' })
    await user.clear(height)
    expect(screen.getByText('A number from 240 to 4000.')).toBeDefined()
    expect(frame()).toMatchObject({ width: '100%', height: '600' })
    await user.type(height, '720')
    expect(frame()).toMatchObject({ width: '100%', height: '720' })
  })

  it('pinned names the version', async () => {
    const { user } = open()
    await user.click(screen.getByRole('radio', { name: /^Pinned/ }))
    expect(frame()).toMatchObject({ src: `https://example.org/entente.html#t=2025&embed=1&v=${VERSION}` })
  })

  it('lists hosts that are origins, names what is none, and loads no preview anew for them', async () => {
    const { user } = open()
    const before = preview()
    const field = screen.getByRole('textbox', { name: /^Pages that may exchange/ })
    await user.type(field, 'https://b.example https://a.example/, *')
    const src = 'https://example.org/entente.html#t=2025&embed=1&host=https://a.example,https://b.example'
    expect(frame()).toMatchObject({ src })
    expect(screen.getByText(/^Left out.*: \*$/)).toBeDefined()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(preview()).toBe(before)
  })

  it('from disk lies beside the page around it', () => {
    open({ address: './entente.html' })
    expect(frame()).toMatchObject({ src: './entente.html#t=2025&embed=1' })
    expect(screen.getByText(/^This page was opened from disk/)).toBeDefined()
  })
})

describe('where frames are not allowed', () => {
  it('there is the picture with its sentence, its version and a link to the whole page at this view', async () => {
    const { user } = open()
    const read = () => new DOMParser().parseFromString(taken('HTML of the picture'), 'text/html')
    expect(read().querySelector('img')?.getAttribute('src')).toBe(`./entente-${VERSION}-2025-01-01-2025-12-31.png`)
    expect(read().querySelector('figure')?.textContent).toMatch(
      /^\s*Ada and Bea: in force or done in 2025\. 2025: 3 of 5 relationships; .*Dataset version/s,
    )
    await user.click(screen.getByRole('radio', { name: 'With subjects' }))
    expect(read().querySelector('a')?.getAttribute('href')).toBe(
      `https://example.org/entente.html#t=2025&level=2&theme=dark&v=${VERSION}`,
    )
  })

  it('the figure stands in the place of the preview, and that is said, where the page does not run in a frame', () => {
    open({ asFrame: null })
    expect(preview()).toBeNull()
    expect(screen.getByText(/^This copy of the page cannot show itself/)).toBeDefined()
    expect(screen.getByLabelText('Preview of the figure').tagName).toBe('svg')
  })
})

describe('the page in one file', () => {
  it('can be saved where the page is one', () => {
    open()
    expect(screen.getByRole('button', { name: 'Save this page, open at this view' })).toBeDefined()
  })

  it('is named, at this view, where the page lies in several', () => {
    open({ asFile: null })
    expect(screen.queryByRole('button', { name: /^Save this page/ })).toBeNull()
    const href = `./entente.html#t=2025&theme=dark&v=${VERSION}`
    expect(screen.getByRole('link', { name: 'entente.html' }).getAttribute('href')).toBe(href)
  })
})

it('has no fault that axe finds', async () => {
  const { container, user } = open({ asFrame: null })
  await user.click(screen.getByRole('radio', { name: 'As wide as the text around it' }))
  expect(await offencesIn(container)).toEqual([])
})
