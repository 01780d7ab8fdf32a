/** A curator who marks with the keyboard alone: reads what the bar shows, and presses the key that is nearest to what is meant. */
import type { Page } from '@playwright/test'

/** What is to be marked, as it will stand in the bar. */
export interface Meant {
  /** How its sentence begins. */
  readonly sentence: string
  readonly who: string
  readonly relation: string
  readonly whom: string
  /** As the bar lists it: “Monday 11 September 2023”. */
  readonly date: string
  readonly standing?: string
  /** Who says so, where the sentence names them: proposed with the standing. */
  readonly accordingTo?: string
}

/** Labels of the slots, and what each is to hold. */
const SLOTS = { Who: 'who', Relation: 'relation', Whom: 'whom', Date: 'date', Standing: 'standing' } as const
type Slot = keyof typeof SLOTS
const ORDER = Object.keys(SLOTS) as readonly Slot[]

interface Seen {
  /** Label of the slot that has the focus; `save` for the button. */
  readonly active: Slot | 'save' | 'other'
  readonly slots: readonly { readonly slot: Slot; readonly holds: string; readonly isOpen: boolean }[]
  readonly question: string
  readonly typed: string
  readonly options: readonly {
    readonly label: string
    readonly number: string
    readonly isAt: boolean
    readonly isTicked: boolean | null
  }[]
}

/** More keys than any claim is worth: the curator is lost. */
const MOST = 60

/**
 * Marks one relationship, from choosing its sentence until it is saved.
 * @param kinds the kind of each name, for names that are new
 * @returns the keys that it took, in order
 */
export async function markByKeys(page: Page, meant: Meant, kinds: Readonly<Record<string, string>>): Promise<string[]> {
  const keys: string[] = []
  const press = async (key: string) => {
    keys.push(key)
    await page.keyboard.press(key)
  }
  const travel = await keysTo(page, meant.sentence)
  for (const key of travel) await page.keyboard.press(key)
  // Going past others is reading; the last key chooses.
  keys.push(...travel.slice(-1))
  await press('Enter')
  await page.locator('.mark-bar').waitFor()
  while (keys.length < MOST) {
    const seen = await see(page)
    const next = nextKey(seen, meant, kinds)
    await press(next)
    if (seen.active === 'save' && next === 'Enter') {
      await page.locator('.mark-bar').waitFor({ state: 'detached' })
      return keys
    }
  }
  throw new Error(`Lost at “${meant.sentence}”: ${keys.join(' ')}`)
}

/** The arrow keys from the sentence that is chosen to the one that begins so. */
async function keysTo(page: Page, beginning: string): Promise<readonly string[]> {
  const [from, to] = await page.getByRole('listbox', { name: 'Sentences' }).evaluate((list, words) => {
    const sentences = Array.from(list.querySelectorAll<HTMLElement>('[data-sentence]'))
    const chosen = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')
    return [
      sentences.findIndex((one) => one === chosen),
      sentences.findIndex((one) => one.textContent.trim().startsWith(words)),
    ] as const
  }, beginning)
  if (to < 0) throw new Error(`No sentence begins “${beginning}”.`)
  return Array.from({ length: Math.abs(to - from) }, () => (to > from ? 'ArrowDown' : 'ArrowUp'))
}

async function see(page: Page): Promise<Seen> {
  const slots = Object.keys(SLOTS)
  return page.locator('.mark-bar').evaluate((bar, names): Seen => {
    const inputs = Array.from(bar.querySelectorAll<HTMLInputElement>('.bar-slots input'))
    const focused = document.activeElement
    const label = focused?.getAttribute('aria-label') ?? ''
    const isSave = focused instanceof HTMLButtonElement && focused.closest('.bar-foot') !== null
    return {
      active: isSave ? 'save' : names.includes(label) ? (label as Slot) : 'other',
      slots: inputs
        .filter((input) => names.includes(input.getAttribute('aria-label') ?? ''))
        .map((input) => ({
          slot: input.getAttribute('aria-label') as Slot,
          holds: input === focused ? input.placeholder : input.value,
          isOpen:
            input.closest('[data-state]')?.getAttribute('data-state') === 'open' ||
            input.parentElement?.querySelector('.desk-ask-mark') !== null,
        })),
      question: bar.querySelector('.bar-question')?.textContent ?? '',
      typed: focused instanceof HTMLInputElement ? focused.value : '',
      options: Array.from(bar.querySelectorAll('[role="option"]'), (option) => ({
        label: option.querySelector('bdi')?.textContent ?? '',
        number: option.querySelector('.bar-number')?.textContent ?? '',
        isAt: option.classList.contains('bar-at'),
        isTicked: option.querySelector('.bar-box') ? option.querySelector('.bar-ticked') !== null : null,
      })),
    }
  }, slots)
}

function nextKey(seen: Seen, meant: Meant, kinds: Readonly<Record<string, string>>): string {
  const wanted = (slot: Slot) => (slot === 'Standing' ? (meant.standing ?? 'reported') : meant[SLOTS[slot]]) ?? ''
  const held = (slot: Slot) =>
    slot === 'Standing' && meant.accordingTo !== undefined
      ? `${wanted(slot)}, according to ${meant.accordingTo}`
      : wanted(slot)
  const wrong = seen.slots.filter(({ slot, holds, isOpen }) => isOpen || holds !== held(slot)).map(({ slot }) => slot)
  const { active } = seen
  if (active === 'save') return wrong.length === 0 ? 'Enter' : 'Shift+Tab'
  // Which sum is the amount is asked once all else is said.
  if (active === 'other') return seen.options.length > 0 && wrong.length === 0 ? 'Enter' : 'Shift+Tab'
  const kind = /^What (?:is|kind)/.test(seen.question) ? kinds[wanted(active)] : undefined
  const asked = kind ?? wanted(active)
  const before = wrong.find((slot) => ORDER.indexOf(slot) < ORDER.indexOf(active))
  if (before !== undefined && kind === undefined && seen.typed === '') return 'Shift+Tab'
  const at = seen.options.findIndex(({ isAt }) => isAt)
  const isTicking = seen.options.some(({ isTicked }) => isTicked !== null)
  if (isTicking) {
    const next = seen.options.findIndex(({ label, isTicked }) => isTicked !== (label === asked))
    if (next < 0) return 'Enter'
    return next === at ? 'Space' : next > at ? 'ArrowDown' : 'ArrowUp'
  }
  const found = seen.options.findIndex(({ label }) => label === asked)
  const option = seen.options[found]
  if (option === undefined) {
    if (asked.startsWith(seen.typed) && seen.typed.length < asked.length) return asked[seen.typed.length] ?? ''
    throw new Error(`The bar has no “${asked}” in ${active}: ${JSON.stringify(seen)}`)
  }
  if (found === at) return 'Enter'
  if (/^[1-9]$/.test(option.number)) return option.number
  return found > at ? 'ArrowDown' : 'ArrowUp'
}
