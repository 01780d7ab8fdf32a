/**
 * The promise of the page, at two hundred addresses: what is drawn, what the sentence counts and what the evidence lists is
 * what a plain reading of the dataset gives.
 */
import type { Frame } from '@playwright/test'
import { addresses, hashOf } from './support/anyAddress.ts'
import { visibleElements, wronglySigned } from './support/drawing.ts'
import { changesIn, countedIn } from './support/readSentence.ts'
import { type Asked, RAW, expectedOf } from './support/slowDefinition.ts'
import { expect, test } from './support/test.ts'

const SEED = 20_250_414
const COUNT = 200
/** Addresses of one test: a busy machine then has time for each, and a fault is known by its fifth. */
const AT_ONCE = 40
const ALL = addresses(SEED, COUNT)

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
    // The list follows the figure, and says as long as it has not; so does what is not loaded yet.
    while (panel.querySelector('[aria-busy="true"], .late, .fetched')) await frames(1)
    for (const details of panel.querySelectorAll('details')) details.open = true
    await frames(2)
    // What is listed on request is made once the browser tells that it is open, which a busy one does late.
    while ([...panel.querySelectorAll('details[open]')].some(({ children }) => children.length < 2)) await frames(1)
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
      listed: [...panel.querySelectorAll<HTMLElement>('[data-edges]')].flatMap(
        ({ dataset }) => dataset['edges']?.split(' ') ?? [],
      ),
    }
  }, hashOf(asked))
  return { ...page, visible: await visibleElements(frame) }
}

for (let from = 0; from < COUNT; from += AT_ONCE)
  test(`at generated addresses ${from + 1} to ${from + AT_ONCE} the drawn, the counted and the listed are what a slow reading of the dataset gives`, async ({
    entente,
  }) => {
    const frame = await entente.open()
    for (const asked of ALL.slice(from, from + AT_ONCE)) {
      const at = hashOf(asked)
      const expected = expectedOf(asked)
      const found = await readAt(frame, asked)
      expect.soft(found.notices, `${at}: nothing in it is refused`).toBe(0)

      const ids = (list: readonly string[] = []) => list.toSorted()
      const { certain, possible, undated, nodes, faint } = expected
      const drawn = {
        certain: ids(found.drawn?.edges.certain),
        possible: ids(found.drawn?.edges.possible),
        undated: ids(found.drawn?.edges.undated),
        faint: ids(found.drawn?.faint.edges),
        nodes: ids(found.drawn?.nodes),
      }
      expect
        .soft(drawn, `${at}: what the page says that it draws`)
        .toEqual({ certain, possible, undated, faint, nodes })
      const said = Object.values(found.drawn?.edges ?? {}).flat()
      expect.soft(ids(said), `${at}: all that it says that it draws`).toEqual(expected.lines)
      const shown = found.visible.edges.filter((id) => !faint.includes(id))
      expect
        .soft(ids([...shown, ...(found.drawn?.folded ?? [])]), `${at}: the lines on the screen, and what is folded`)
        .toEqual(expected.lines)
      expect.soft(found.listed.toSorted(), `${at}: what the evidence lists`).toEqual(expected.listed)
      expect
        .soft(countedIn(found.sentence), `${at}: what the sentence counts`)
        .toEqual({ ...expected.counts, beyond: 0 })
      expect
        .soft(
          Object.values(expected.counts).reduce((sum, count) => sum + count),
          `${at}: all relationships`,
        )
        .toBe(RAW.edges.length)
      expect
        .soft([found.drawn?.counts.nodes, found.drawn?.counts.allNodes], `${at}: how many of the entities`)
        .toEqual([expected.nodesInView, RAW.nodes.length])

      const changes = expected.changes
      const counted =
        changes && Object.fromEntries(Object.entries(changes).map(([change, own]) => [change, own.length]))
      expect.soft(changesIn(found.sentence), `${at}: what the sentence says of the other window`).toEqual(counted)
      const marked =
        changes && Object.fromEntries(Object.entries(changes).map(([change, own]) => [change, own.filter((id) => expected.lines.includes(id))])) // prettier-ignore
      if (marked) expect.soft(wronglySigned(found.visible, marked), `${at}: the marks on the lines`).toEqual([])
      if (test.info().errors.length > 8) break
    }
  })

// A generator that never came upon a case would prove nothing about it.
test('the generated addresses come upon every case of the slow reading', () => {
  const seen = { certain: 0, possible: 0, limit: 0, undated: 0, outside: 0, off: 0, notYet: 0, unproven: 0 }
  const more = { onlyNow: 0, onlyThen: 0, both: 0, untold: 0, faint: 0, undatedDrawn: 0 }
  for (const asked of ALL) {
    const { counts, changes, faint, undated } = expectedOf(asked)
    for (const key of Object.keys(seen) as (keyof typeof seen)[]) if (counts[key] > 0) seen[key] += 1
    if (changes && changes['only-now'].length > 0) more.onlyNow += 1
    if (changes && changes['only-then'].length > 0) more.onlyThen += 1
    if (changes && changes.both.length > 0) more.both += 1
    if (changes && changes.untold.length > 0) more.untold += 1
    if (faint.length > 0) more.faint += 1
    if (undated.length > 0) more.undatedDrawn += 1
  }
  for (const [what, count] of Object.entries({ ...seen, ...more }))
    expect(count, `addresses with something ${what}`).toBeGreaterThan(4)
})
