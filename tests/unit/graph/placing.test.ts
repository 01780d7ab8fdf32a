import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type PlacementAsked, placementNow, placementSoon } from '../../../src/graph/placing.ts'
import { layoutTask, placementFrom } from '../../../src/layout/placements.ts'
import { coreOf } from '../../../src/layout/spine/core.ts'
import { type LayoutTask, workOut } from '../../../src/layout/workOut.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { aDataset, aNode } from '../../fixtures/dataset.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'

const FRAME = { width: 840, height: 612 }
const [large] = fc.sample(anyLargeNetwork, { numRuns: 1, seed: 1 }) as [Network]
/** Opened anew, as a reload does: nothing of it is known. */
const anew = () => createNetwork(large.dataset)
const askedOf = (network: Network): PlacementAsked => {
  return { network, layout: 'force', nodes: coreOf(network), own: null, frame: FRAME }
}
const workedOut = (network: Network) => {
  const task = layoutTask('force', network, coreOf(network), FRAME, true)
  return placementFrom(task, workOut(task))
}
const ids = (count: number) => Array.from({ length: count }, (_, i) => `n-${i}`)
const ofNodes = (count: number) => createNetwork(aDataset({ nodes: ids(count).map((id) => aNode({ id })), edges: [] }))

/** A browser’s workers, as the page meets them here: each does with a task what its test says. */
class SomeWorker extends EventTarget {
  static made: SomeWorker[] = []
  static onTask: (worker: SomeWorker, task: LayoutTask) => void = () => {}
  isTerminated = false
  constructor() {
    super()
    SomeWorker.made.push(this)
  }
  postMessage(task: LayoutTask): void {
    SomeWorker.onTask(this, task)
  }
  terminate(): void {
    this.isTerminated = true
  }
}
const withWorkers = (onTask: typeof SomeWorker.onTask, Some = SomeWorker) => {
  SomeWorker.made = []
  SomeWorker.onTask = onTask
  vi.stubGlobal('window', {})
  vi.stubGlobal('Worker', Some)
}
const silent = () => {}
const failing = (worker: SomeWorker) => void worker.dispatchEvent(new Event('error'))
const answering = (worker: SomeWorker, task: LayoutTask) => {
  const data = structuredClone(workOut(structuredClone(task)))
  worker.dispatchEvent(Object.assign(new Event('message'), { data }))
}
const never = () => new AbortController().signal

afterEach(() => vi.unstubAllGlobals())

describe('placementNow(asked)', () => {
  it('knows a layout of a few nodes at once, and the same one each time', () => {
    withWorkers(silent)
    const network = ofNodes(3)
    const asked = { ...askedOf(network), nodes: new Set(ids(3)) }
    const placement = placementNow(asked)
    expect(Object.keys(placement?.positions ?? {})).toEqual(ids(3))
    expect(placementNow({ ...asked, nodes: new Set(ids(3)), frame: { ...FRAME } })).toBe(placement)
    expect(placementNow({ ...asked, frame: { width: 500, height: 400 } })).not.toBe(placement)
  })

  it('does not know one of many before it was worked out, and then it does', async () => {
    withWorkers(answering)
    const network = anew()
    expect(placementNow(askedOf(network))).toBeNull()
    const placement = await placementSoon(askedOf(network), never())
    expect(placementNow(askedOf(network))).toBe(placement)
  })

  it('works it out at once where the browser knows no workers', () => {
    vi.stubGlobal('Worker', undefined)
    expect(placementNow(askedOf(anew()))).toEqual(workedOut(large))
  })

  it('takes the positions that a page brings as they are', () => {
    const own = { format: 'entente-arrangement/1', frame: FRAME, positions: { 'n-0': [1, 2] } } as const
    const placement = placementNow({ ...askedOf(ofNodes(1)), layout: 'own', own })
    expect(placement).toEqual({ frame: FRAME, positions: own.positions, timeline: null })
  })
})

describe('placementSoon(asked, signal)', () => {
  it('gives what the worker tells, and ends it', async () => {
    withWorkers(answering)
    expect(await placementSoon(askedOf(anew()), never())).toEqual(workedOut(large))
    expect(SomeWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true])
  })

  it('of a large dataset lays out the core, whoever asks, also again', async () => {
    withWorkers(answering)
    const network = anew()
    const asked = { ...askedOf(network), nodes: null }
    expect(placementNow(asked)).toBeNull()
    const placement = await placementSoon(asked, never())
    expect(placement).toEqual(workedOut(large))
    expect(placementNow({ ...asked })).toBe(placement)
  })

  it('works it out in the page where a worker fails, and where none may start', async () => {
    withWorkers(failing)
    expect(await placementSoon(askedOf(anew()), never())).toEqual(workedOut(large))
    expect(SomeWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true])
    withWorkers(
      silent,
      class extends SomeWorker {
        constructor() {
          super()
          throw new Error('not here')
        }
      },
    )
    expect(await placementSoon(askedOf(anew()), never())).toEqual(workedOut(large))
  })

  it('given up, ends its worker, and nothing of it is kept', async () => {
    const network = anew()
    const stop = new AbortController()
    withWorkers(() => stop.abort(new Error('given up')))
    await expect(placementSoon(askedOf(network), stop.signal)).rejects.toThrow('given up')
    expect(SomeWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true])
    expect(placementNow(askedOf(network))).toBeNull()
  })
})
