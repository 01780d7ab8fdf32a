/** A reader with nothing but a keyboard: presses keys, and knows what has the focus. */
import type { Frame, Page } from '@playwright/test'
import { expect } from './test.ts'

/** More stops of the Tab key than this nobody would walk to a thing that is in sight. */
const MOST_TABS = 120
/** Seconds between two letters of a word that is typed without a pause. */
const LETTER_S = 0.05

export interface Focused {
  /** Its accessible name, near enough: what a label says, or its text. */
  readonly name: string
  readonly tag: string
  /** The text of the item of a list that it stands in. */
  readonly item: string
  /** The label of the landmark that it stands in. */
  readonly landmark: string
}

/** Types and walks. Nothing here ever touches the mouse or sets the focus by itself. */
export function keyboardOf(page: Page, frame: Frame) {
  const { keyboard } = page

  const focused = () =>
    frame.evaluate((): Focused => {
      const at = document.activeElement
      const text = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const label = at?.getAttribute('aria-label')
      return {
        name: label ?? (text(at) || text((at as HTMLInputElement | null)?.labels?.[0])),
        tag: at?.tagName.toLowerCase() ?? '',
        item: text(at?.closest('li')),
        landmark: at?.closest('section, aside, nav, header')?.getAttribute('aria-label') ?? '',
      }
    })

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key)
  }

  /**
   * Types a word without a pause. The keys are real; what the browser takes for the moment of each is said along with it, since a busy
   * machine hands them over so late that a reader of names takes the second letter for a new beginning.
   */
  const type = async (text: string) => {
    const session = await page.context().newCDPSession(page)
    const start = Date.now() / 1_000 - text.length * LETTER_S
    for (const [i, letter] of [...text].entries()) {
      const timestamp = start + i * LETTER_S
      const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0)
      const key = { key: letter, windowsVirtualKeyCode, timestamp }
      await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: letter })
      await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' })
    }
    await session.detach()
  }

  /** Presses Tab until what has the focus is what is wanted. */
  const tabTo = async (what: string, isWanted: (focus: Focused) => boolean): Promise<Focused> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await keyboard.press('Tab')
      const focus = await focused()
      if (isWanted(focus)) return focus
    }
    throw new Error(`${what} was not reached in ${MOST_TABS} presses of Tab.`)
  }

  /** From the top of the page, by the links that skip to its parts. */
  const skipTo = async (label: string) => {
    await tabTo(label, ({ name }) => name === label)
    await keyboard.press('Enter')
  }

  /** Searches, walks down the results to the one with that title, and chooses it. */
  const search = async (words: string, title: string) => {
    await keyboard.press('Control+k')
    await keyboard.type(words)
    const field = frame.getByRole('combobox', { name: 'Search the network' })
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    const active = () =>
      field.evaluate((input) => {
        const id = input.getAttribute('aria-activedescendant')
        return (id ? document.querySelector(`[id="${id}"] .search-title`)?.textContent : null) ?? ''
      })
    const seen: string[] = []
    for (let results = 0; results < 12; results++) {
      await keyboard.press('ArrowDown')
      seen.push(await active())
      if (seen.at(-1) !== title) continue
      await keyboard.press('Enter')
      return
    }
    throw new Error(`No result for “${words}” is “${title}”: ${seen.join('; ')}`)
  }

  /** From the search back to the last of the skipping links, and to the evidence. */
  const fromSearchToEvidence = async () => {
    await press('Shift+Tab')
    expect((await focused()).name).toBe('To the evidence')
    await press('Enter')
  }

  /** In the evidence: unfolds what else there is of the card or the relationship that says this. */
  const openRest = async (sentence: string, button = /relationships|How it is known/) => {
    await tabTo(`the rest of “${sentence}”`, ({ item, name }) => item.includes(sentence) && button.test(name))
    await press('Enter')
  }

  /** Takes a window by typing its two dates; from the top of the page. */
  const typeWindow = async (from: string, to: string) => {
    await skipTo('To the time')
    await tabTo('From date', ({ name }) => name === 'From date')
    await keyboard.type(from)
    await press('Enter', 'Tab')
    await keyboard.type(to)
    await press('Enter')
  }

  return {
    press,
    type,
    focused,
    tabTo,
    skipTo,
    search,
    fromSearchToEvidence,
    openRest,
    typeWindow,
  }
}
