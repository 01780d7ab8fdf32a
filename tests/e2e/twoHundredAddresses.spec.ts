/**
 * The promise of the page, at two hundred addresses: what is drawn, what the sentence counts and what the evidence lists is
 * what a plain reading of the dataset gives.
 */
import type { Frame } from '@playwright/test'
import { addresses, hashOf } from './support/anyAddress.ts'
import { visibleElements } from './support/drawing.ts'
import { type Asked, RAW, expectedOf } from './support/slowDefinition.ts'
import { expect, test } from './support/test.ts'

// A picture of the page at each of a thousand steps would take most of the time.
test.use({ trace: 'off' })

const SEED = 20_250_414
const COUNT = 200

/** The numbers of the sentence; what it does not say is none. */
function countedIn(sentence: string) {
  const number = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1] ?? 0)
  return {
    certain: number(/(\d+) relationships? certain/),
    possible: number(/(\d+) possible/),
    undated: number(/(\d+) undated/),
    outside: number(/(\d+) outside/),
    off: number(/(\d+) switched off/),
    notYet: number(/(\d+) not yet published/),
    unproven: number(/(\d+) in documents of unknown date/),
  }
}

function changesIn(sentence: string) {
  const compared = /Compared with .*?: (.*)\.$/.exec(sentence)?.[1]
  if (compared === undefined) return null
  const number = (pattern: RegExp) => Number(pattern.exec(compared)?.[1] ?? 0)
  return {
    added: number(/(\d+) added/),
    ended: number(/(\d+) ended/),
    'now-certain': number(/(\d+) now certain/),
    'now-possible': number(/(\d+) now only possible/),
    unchanged: number(/(\d+) unchanged/),
  }
}

/** Goes to an address within the page, unfolds all of the evidence, and takes down what a reader finds. */
async function readAt(frame: Frame, asked: Asked) {
  const page = await frame.evaluate(async (hash) => {
    const frames = (count: number): Promise<void> =>
      count === 0 ? Promise.resolve() : new Promise((done) => requestAnimationFrame(() => done(frames(count - 1))))
    const changed = new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    const isNew = location.hash !== hash
    location.hash = hash
    if (isNew) await changed
    await frames(1)
    const panel = document.querySelector('[aria-label="Evidence"]')
    if (!panel) throw new Error('There is no evidence panel.')
    for (const details of panel.querySelectorAll<HTMLDetailsElement>('details.not-in-view')) details.open = true
    await frames(2)
    const more = () =>
      [...panel.querySelectorAll('button')].filter(({ textContent }) => /^Show \d+ more$/.test(textContent))
    for (let buttons = more(); buttons.length > 0; buttons = more()) {
      for (const button of buttons) button.click()
      await frames(1)
    }
    return {
      notices: document.querySelectorAll('.notices > *').length,
      sentence: document.querySelector('.view-sentence')?.textContent ?? '',
      drawn: window.entente?.drawn(),
      listed: [...panel.querySelectorAll<HTMLElement>('[data-edge]')].map(({ dataset }) => dataset['edge'] ?? ''),
    }
  }, hashOf(asked))
  return { ...page, visible: await visibleElements(frame) }
}

test('at 200 generated addresses the drawn, the counted and the listed are what a slow reading of the dataset gives', async ({
  entente,
}) => {
  test.setTimeout(60_000)
  const frame = await entente.open()
  const seen = { certain: 0, possible: 0, outside: 0, off: 0, notYet: 0, unproven: 0, compared: 0, reassessed: 0 }
  const all = addresses(SEED, COUNT)
  for (const asked of all) {
    const at = hashOf(asked)
    const expected = expectedOf(asked)
    const found = await readAt(frame, asked)
    expect.soft(found.notices, `${at}: nothing in it is refused`).toBe(0)

    const ids = (list: readonly string[] = []) => list.toSorted()
    const drawn = {
      certain: ids(found.drawn?.edges.certain),
      possible: ids(found.drawn?.edges.possible),
      undated: ids(found.drawn?.edges.undated),
      nodes: ids(found.drawn?.nodes),
    }
    const { certain, possible, undated } = expected
    expect
      .soft(drawn, `${at}: what the page says that it draws`)
      .toEqual({ certain, possible, undated, nodes: expected.nodes })
    expect.soft(found.visible.edges, `${at}: the lines on the screen`).toEqual(expected.lines)
    expect.soft(found.listed.toSorted(), `${at}: what the evidence lists`).toEqual(expected.lines)
    expect.soft(countedIn(found.sentence), `${at}: what the sentence counts`).toEqual(expected.counts)
    expect
      .soft(
        Object.values(expected.counts).reduce((sum, count) => sum + count),
        `${at}: all relationships`,
      )
      .toBe(RAW.edges.length)
    expect
      .soft(found.sentence, `${at}: how many of the entities`)
      .toContain(`among ${expected.nodes.length} of ${RAW.nodes.length} entities`)

    const changes = expected.changes
    const counted = changes && Object.fromEntries(Object.entries(changes).map(([change, ids]) => [change, ids.length]))
    expect.soft(changesIn(found.sentence), `${at}: what the sentence counts as changed`).toEqual(counted)
    if (changes) expect.soft(found.visible.changes, `${at}: the marks of change on the lines`).toEqual(changes)

    for (const key of ['certain', 'possible', 'outside', 'off', 'notYet', 'unproven'] as const)
      if (expected.counts[key] > 0) seen[key] += 1
    if (changes) seen.compared += 1
    if (changes && changes['now-certain'].length + changes['now-possible'].length > 0) seen.reassessed += 1
    if (test.info().errors.length > 8) break
    if (asked === all.at(-1))
      await expect(frame.getByRole('region', { name: 'Network' }).getByRole('status')).toHaveText(found.sentence)
  }
  // A generator that never came upon a case would prove nothing about it.
  for (const [what, count] of Object.entries(seen)) expect(count, `addresses with something ${what}`).toBeGreaterThan(5)
})
