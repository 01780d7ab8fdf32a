/**
 * About a minute of random use: after whatever a reader does, the drawing, the sentence, the text, the address and what the page says
 * that it draws tell the same.
 */
import type { Frame } from '@playwright/test'
import { visibleElements } from './support/drawing.ts'
import { randomReader } from './support/randomReader.ts'
import { changesIn, countedIn, figureIn, undatedIn } from './support/readSentence.ts'
import { RAW } from './support/slowDefinition.ts'
import { type Entente, expect, test } from './support/test.ts'

// Counted in steps: a busy machine may take as long as it wants.
test.setTimeout(400_000)

const SEEDS = [1_848, 1_923]
/** Things that are done in each test. */
const STEPS = 30
/** After so many the view is also read as text, and after so many the page is loaded anew. */
const TEXT_EVERY = 5
const RELOAD_EVERY = 8

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** What the page shows now, as a reader and as a host read it. */
function read(frame: Frame) {
  return frame.evaluate(() => {
    const api = window.entente
    if (!api) throw new Error('window.entente is missing')
    const root = document.scrollingElement ?? document.documentElement
    return {
      view: api.getView(),
      drawn: api.drawn(),
      address: Object.fromEntries(new URLSearchParams(location.hash.slice(1))),
      heading: document.querySelector('h1')?.textContent ?? '',
      middle: document.querySelector('.middle')?.textContent ?? '',
      sentence: document.querySelector('.view-sentence')?.textContent ?? null,
      isDrawing: document.querySelector('.network-canvas canvas') !== null,
      text: document.querySelector('.text-twin')
        ? [...document.querySelectorAll<HTMLElement>('.text-twin [data-edge]')].map(
            ({ dataset }) => dataset['edge'] ?? '',
          )
        : null,
      scrolled: [scrollX, scrollY, Math.max(0, root.scrollHeight - innerHeight)].map(Math.round),
    }
  })
}

const listed = (ids: readonly string[]) => ids.toSorted().join(' ')
const said = (fields: object) => listed(Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`))

/** All that does not agree on the page, each in a sentence. */
async function faultsOf({ frame, watch }: Entente): Promise<readonly string[]> {
  const { view, drawn, address, heading, middle, sentence, isDrawing, text, scrolled } = await read(frame)
  const faults: string[] = watch.complaints.map((complaint) => `the console says ${complaint}`)
  const agree = (what: string, found: unknown, expected: unknown) => {
    const [here, there] = [JSON.stringify(found), JSON.stringify(expected)]
    if (here !== there) faults.push(`${what}: ${here}, not ${there}`)
  }
  const { counts, edges, faint } = drawn
  const lines = Object.values(edges).flat()
  const stage = view['view'] ?? 'network'

  agree('the window has scrolled', scrolled, [0, 0, 0])
  if (heading === '' || middle.trim() === '') faults.push('the page is blank')
  agree('the address', said(address), said(view))
  agree('a drawing', isDrawing, stage === 'network')
  agree('a text', text !== null, stage === 'text')
  if (text) agree('the sentences of the text', listed(text), listed(lines))

  const { nodes, allNodes, ...answers } = counts
  agree('the counts add up', sum(answers), RAW.edges.length)
  agree('all entities', allNodes, RAW.nodes.length)
  // What only the window compared with shows is drawn as well, and not counted.
  if (view['vs'] === undefined) agree('the entities', nodes, drawn.nodes.length)
  agree('drawn as certain', edges.certain.length, counts.certain)
  if (view['possible'] !== '0') agree('drawn as possible', edges.possible.length, counts.possible)
  if (edges.undated.length > 0) agree('drawn as undated', edges.undated.length, counts.undated)

  if (sentence !== null) {
    agree('the sentence', countedIn(sentence), {
      certain: counts.certain,
      possible: counts.possible,
      limit: counts.limit,
      undated: counts.undated,
      outside: counts.outside,
      off: counts.off,
      notYet: counts.notYetKnown,
      unproven: counts.publicationUnproven,
      beyond: counts.beyondFocus,
    })
    if (/only possible (?:is|are) hidden/.test(sentence)) agree('possible, though not drawn', edges.possible, [])
    const figure = figureIn(sentence)
    if (figure) agree('drawn and folded', figure.drawn + figure.folded, lines.length)
    agree('undated that it says are drawn', undatedIn(sentence).shown, edges.undated.length)
    // Before a window that begins with the dataset there is nothing to compare it with.
    if (changesIn(sentence) === null ? (view['vs'] ?? 'before') !== 'before' : view['vs'] === undefined)
      faults.push(`compared with ${view['vs'] ?? 'nothing'}: ${sentence}`)
  }
  if (isDrawing) {
    const visible = await visibleElements(frame)
    const isFaint = new Set(faint.edges)
    const shown = visible.edges.filter((id) => !isFaint.has(id))
    agree('the lines on the canvas and what is folded', listed([...shown, ...drawn.folded]), listed(lines))
    const known = new Set([...drawn.nodes, ...faint.nodes])
    agree(
      'the nodes on the canvas that the view has not',
      visible.nodes.filter((id) => !known.has(id)),
      [],
    )
    const changes = changesIn(sentence ?? '')
    for (const change of ['only-now', 'only-then', 'both', 'untold'] as const)
      if (visible.lines.some((line) => line.change === change) && !((changes?.[change] ?? 0) > 0))
        faults.push(`a line is signed ${change}: ${sentence ?? ''}`)
  }
  return faults
}

for (const seed of SEEDS)
  test(`whatever is done, in random order (seed ${seed}), all that the page tells agrees`, async ({ entente }) => {
    const frame = await entente.open()
    const done: string[] = []
    const reader = randomReader(entente.page, frame, seed)
    const sofar = () => `Seed ${seed}, step ${done.length}:\n  ${done.join('\n  ')}\n`
    const expectAgreement = () =>
      expect.poll(() => faultsOf(entente), { message: sofar(), intervals: [50, 100, 200, 400] }).toEqual([])
    const drawnNow = () =>
      frame.evaluate(() => {
        const drawn = window.entente?.drawn()
        return { view: window.entente?.getView(), edges: drawn?.edges, counts: drawn?.counts, nodes: drawn?.nodes }
      })

    await expectAgreement()
    for (let step = 1; step <= STEPS; step++) {
      done.push(await reader.act().catch((error: unknown) => Promise.reject(new Error(sofar(), { cause: error }))))
      await expectAgreement()

      if (step % TEXT_EVERY === 0) {
        const before = await drawnNow()
        for (const view of ['text', before.view?.view ?? null]) {
          await frame.evaluate((to) => window.entente?.setView({ view: to }), view)
          done.push(`(a host asks for ${view ?? 'the network'})`)
          await expectAgreement()
        }
        expect(await drawnNow(), `${sofar()}The view after a look at the text`).toEqual(before)
      }
      if (step % RELOAD_EVERY === 0) {
        const before = await drawnNow()
        await entente.page.reload()
        await frame.waitForFunction(() => window.entente !== undefined)
        done.push('(the page is loaded anew)')
        await expectAgreement()
        expect(await drawnNow(), `${sofar()}The view after a reload`).toEqual(before)
      }
    }
  })
