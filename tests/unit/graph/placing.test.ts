import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type PlacementAsked, placementNow, placementSoon } from '../../../src/graph/placing.ts'
import { createDragged, putNode } from '../../../src/graph/dragged.ts'
import { goOn } from '../../../src/graph/goOn.ts'
import { type Placement, layoutTask, placementFrom } from '../../../src/layout/placements.ts'
import { coreOf } from '../../../src/layout/spine/core.ts'
import { NODE_PX } from '../../../src/layout/nodeSize.ts'
import { type LayoutTask, workOut } from '../../../src/layout/workOut.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import bundledJson from '../../../src/data/dataset.json'
import { aDataset, aNode, anEdge } from '../../fixtures/dataset.ts'
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

describe('a network that goes on from another', () => {
  const bundled = parseDataset(bundledJson)
  const everyNode = ({ nodes }: Network) => new Set(nodes.keys())
  const placed = (network: Network, frame = FRAME) =>
    placementNow({ network, layout: 'force', nodes: everyNode(network), own: null, frame }) as Placement
  /** The bundled dataset before its nth node was marked. */
  const before = (n: number) => {
    const gone = bundled.nodes[n]?.id
    const nodes = bundled.nodes.filter(({ id }) => id !== gone)
    const edges = bundled.edges.filter(({ source, target }) => source !== gone && target !== gone)
    return { gone: gone ?? '', network: createNetwork({ ...bundled, nodes, edges }) }
  }
  const goingOn = (from: Network, dataset = bundled) => {
    const network = createNetwork(dataset)
    goOn(from, network, createDragged())
    return network
  }
  const far = ([x, y]: readonly [number, number], [p, q]: readonly [number, number]) => Math.hypot(x - p, y - q)
  const at = ({ positions }: Placement, id: string) => positions[id] ?? ([NaN, NaN] as const)
  const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN

  it.each([0, 17, 40])('leaves its names where they stand, and lets number %i come in near what it is tied to', (n) => {
    const { gone, network } = before(n)
    const first = placed(network)
    const then = placed(goingOn(network))
    const ways = [...network.nodes.keys()].map((id) => far(at(first, id), at(then, id)))
    expect(median(ways)).toBeLessThan(1)
    expect(ways.filter((px) => px > NODE_PX).length).toBeLessThanOrEqual(2)
    const ties = bundled.edges.flatMap(({ source, target }) =>
      source === gone ? [target] : target === gone ? [source] : [],
    )
    const toTied = median(ties.map((id) => far(at(then, gone), at(then, id))))
    const toAll = median([...network.nodes.keys()].map((id) => far(at(then, gone), at(then, id))))
    expect(toTied).toBeLessThan(toAll)
    expect(new Set(Object.values(then.positions).map(String)).size).toBe(bundled.nodes.length)
  })

  it('stands the same each time', () => {
    const { network } = before(17)
    placed(network)
    expect(placed(goingOn(network)).positions).toEqual(placed(goingOn(network)).positions)
  })

  it('gives way where a name has become so long that another lies in it', () => {
    const network = createNetwork(bundled)
    const first = placed(network)
    const [one] = bundled.nodes
    const nodes = bundled.nodes.map((node) =>
      node === one ? { ...node, label: `${node.label} of a longer name` } : node,
    )
    const then = placed(goingOn(network, { ...bundled, nodes }))
    const moved = bundled.nodes.filter(({ id }) => far(at(first, id), at(then, id)) > 1)
    expect(moved.length).toBeLessThanOrEqual(4)
  })

  it('goes with the size of its frame, and keeps what was moved by hand', () => {
    const { network } = before(3)
    const first = placed(network)
    const moved = createDragged()
    const [by] = network.nodes.keys()
    putNode(moved, 'force', by ?? '', 300, 200)
    const then = createNetwork(bundled)
    goOn(network, then, moved)
    expect(at(placed(then), by ?? '')).toEqual([300, 200])
    const wide = placed(then, { width: 2 * FRAME.width, height: FRAME.height })
    const ways = [...network.nodes.keys()].map((id) => Math.abs(at(wide, id)[0] - 2 * at(first, id)[0]))
    expect(median(ways)).toBeLessThan(NODE_PX)
  })

  it('is laid out anew where most of it is new', () => {
    const few = createNetwork(aDataset({ nodes: ids(3).map((id) => aNode({ id })), edges: [] }))
    placed(few)
    const many = aDataset({
      nodes: ids(40).map((id) => aNode({ id })),
      edges: [anEdge({ source: 'n-1', target: 'n-2' })],
    })
    expect(placed(goingOn(few, many)).positions).toEqual(placed(createNetwork(many)).positions)
  })

  it('of many nodes gives places to the new ones alone, whatever is drawn', async () => {
    withWorkers(answering)
    const first = await placementSoon({ ...askedOf(large), nodes: null }, never())
    const grown = { ...large.dataset, nodes: [...large.dataset.nodes, aNode({ id: 'newcomer' })] }
    const then = goingOn(large, grown)
    const placement = placementNow({ network: then, layout: 'force', nodes: null, own: null, frame: FRAME })
    const { newcomer, ...others } = placement?.positions ?? {}
    expect(others).toEqual(first.positions)
    expect(newcomer).toHaveLength(2)
  })

  it('a reader’s is a function of it alone', () => {
    const { network } = before(17)
    placed(network)
    placed(goingOn(network))
    expect(placed(createNetwork(bundled)).positions).toEqual(
      placementFrom(...taskAndOutcome(createNetwork(bundled))).positions,
    )
  })

  function taskAndOutcome(network: Network) {
    const task = layoutTask('force', network, everyNode(network), FRAME, true)
    return [task, workOut(task)] as const
  }
})
