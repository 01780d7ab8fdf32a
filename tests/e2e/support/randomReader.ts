/**
 * A reader who tries one thing after another, chosen by a seed among what is in sight and can be pressed. Mouse and keyboard are real;
 * which thing is next depends on the seed and on the page alone, never on how fast either is.
 */
import type { Frame, Page } from '@playwright/test'
import { RAW } from './slowDefinition.ts'
import { randomFrom } from './seededRandom.ts'

/** What can be pressed, with how often it is tried; some of it is there only at times. */
const PRESSED: readonly (readonly [what: string, selector: string, weight: number])[] = [
  ['a bar', '.histogram .bar', 4],
  ['years', '.year-buttons button', 2],
  ['more controls of time', '.time-more', 3],
  ['earlier or later', '.time-steps button', 2],
  ['a filter', '.filters .filter-toggle', 4],
  ['only', '.filters .only', 2],
  ['clear the filters', '.filters-head button:first-of-type', 2],
  ['hidden or faded', '.fade-switch button', 1],
  ['possible', '.filters button[title="Possible in this window"]', 2],
  ['undated', '.filters button[title="Undated"]', 2],
  ['compare', 'button[title="How the window differs from the period before"]', 3],
  ['a step of playback', '.playback button[aria-label="Step"]', 3],
  ['the tray', '.time-note > button[aria-pressed]', 1],
  ['a name or a relationship', '.evidence a[href^="#"], .text-twin a[href^="#"]:not(.jump)', 6],
  ['passages', '.evidence button[aria-expanded]', 1],
  ['focus or path', '.evidence .node-actions button', 5],
  ['around, how far', '.focus-bar label', 1],
  ['leave the focus', '.focus-bar button', 1],
  ['the path', '.paths button, .path-order', 3],
  ['undo', '.notice button:not(.quiet)', 4],
  ['dismiss', '.notice button.quiet', 1],
  ['figure, text or documents', '.header .segments button, .header-actions > button:first-of-type', 3],
  ['more', '.header .menu-button', 2],
  ['structure', '.header .menu-list button:first-of-type', 1],
  ['the theme', '.header .menu-list button:last-of-type', 1],
]
const KNOWN = ['2023', 'June 2024', '31 March 2025', '2025', '']
const DATES = ['2 March 2023', '2024', 'October 2024', '14 April 2025', '2025', 'February 2026', '2028']

interface Deed {
  readonly what: string
  readonly weight: number
  /** Does it, and says what it was in full; null where it cannot be done now. */
  readonly run: () => Promise<string | null>
}

export interface RandomReader {
  /** Does one thing; resolves, once the page has heard of it, with what it was. */
  readonly act: () => Promise<string>
}

export function randomReader(page: Page, frame: Frame, seed: number): RandomReader {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const { keyboard, mouse } = page

  const press = async (what: string, selector: string): Promise<string | null> => {
    const turn = random()
    const place = await frame.evaluate(
      ([wanted, share]) => {
        const inSight = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
          (it) => it.getClientRects().length > 0 && !it.matches(':disabled'),
        )
        const it = inSight[Math.floor(share * inSight.length)]
        if (!it) return null
        it.scrollIntoView({ block: 'nearest' })
        // A link may go over two lines: its first one is pressed.
        const { left, top, width, height } = it.getClientRects()[0] ?? it.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        // Where something lies over it, nobody could press it.
        if (!it.contains(document.elementFromPoint(x, y))) return null
        return { x, y, name: it.getAttribute('aria-label') ?? (it.textContent.trim() || `at ${Math.round(x)} px`) }
      },
      [selector, turn] as const,
    )
    if (!place) return null
    await mouse.click(place.x, place.y)
    return `${what}: ${place.name.slice(0, 80)}`
  }

  const typeInto = async (label: string, text: string): Promise<string | null> => {
    const field = frame.getByRole('textbox', { name: label, exact: true })
    if ((await field.count()) === 0) return null
    await field.focus()
    await keyboard.press('ControlOrMeta+a')
    await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text))
    await keyboard.press('Enter')
    return `${label}: “${text}”`
  }

  const search = async (): Promise<string | null> => {
    if ((await frame.locator('dialog[open]').count()) > 0) return null
    const words = pick(RAW.nodes).id.replaceAll('-', ' ')
    await keyboard.press('Control+k')
    await keyboard.insertText(words)
    await keyboard.press('Enter')
    return `search: ${words}`
  }

  /** One step of the history, if it is one of the page. */
  const walkHistory = (step: -1 | 1): Promise<string | null> =>
    frame.evaluate(async (by) => {
      const { navigation } = window as unknown as {
        navigation: { currentEntry: { index: number }; entries(): readonly { url: string | null }[] }
      }
      const there = navigation.entries()[navigation.currentEntry.index + by]
      if (!there?.url?.startsWith(location.href.replace(/#.*$/, ''))) return null
      const arrived = new Promise((done) => addEventListener('popstate', done, { once: true }))
      history.go(by)
      await arrived
      return `${by < 0 ? 'Back' : 'Forward'} to ${new URL(there.url).hash}`
    }, step)

  const chooseMode = async (): Promise<string | null> => {
    const mode = pick(['during', 'within', 'by'])
    const select = frame.getByRole('combobox', { name: 'What the window asks' })
    if ((await select.count()) === 0) return null
    await select.selectOption(mode)
    return `the mode: ${mode}`
  }

  const chooseShape = async (): Promise<string | null> => {
    const shape = pick(['whole', 'year', 'range', 'day'])
    const select = frame.getByRole('combobox', { name: 'Window', exact: true })
    if ((await select.count()) === 0) return null
    await select.selectOption(shape)
    return `the shape of the window: ${shape}`
  }

  const deeds: readonly Deed[] = [
    ...PRESSED.map(([what, selector, weight]) => ({ what, weight, run: () => press(what, selector) })),
    { what: 'known by', weight: 3, run: () => typeInto('Known by', pick(KNOWN)) },
    { what: 'a date', weight: 2, run: () => typeInto(pick(['From date', 'To date', 'Date']), pick(DATES)) },
    { what: 'the mode', weight: 3, run: chooseMode },
    { what: 'the shape of the window', weight: 1, run: chooseShape },
    { what: 'search', weight: 3, run: search },
    { what: 'Back', weight: 5, run: () => walkHistory(-1) },
    { what: 'Forward', weight: 2, run: () => walkHistory(1) },
  ]
  const lots = deeds.flatMap((deed) => Array.from({ length: deed.weight }, () => deed))

  return {
    act: async () => {
      for (;;) {
        const done = await pick(lots).run()
        if (done !== null) return done
      }
    },
  }
}
