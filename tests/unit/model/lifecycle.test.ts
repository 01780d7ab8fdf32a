import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Edge } from '../../../src/data/schema.ts'
import { STAGES, chainOf, plannedNodes, stageOf } from '../../../src/model/lifecycle.ts'
import { type Network, createNetwork, found } from '../../../src/model/network.ts'
import { viewOf } from '../../../src/model/view.ts'
import { answer } from '../../../src/time/answer.ts'
import { dayOf } from '../../../src/time/day.ts'
import { type Interval, contains } from '../../../src/time/interval.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
import { anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

const BUNDLED = new URL('../../../src/data/dataset.json', import.meta.url)
const SHOW_ALL = { showPossible: true, undated: 'always' as const, known: null, focus: null, off: new Set<string>() }

/** Edges of the accord and the agenda, both staged; Ada and Bea are people. The far edge keeps the extent wide. */
function about(...edges: Partial<Edge>[]): Network {
  const kinds = [aKind(), aKind({ id: 'agreement', shape: 'document', staged: true })]
  const nodes = ['ada', 'bea'].map((id) => aNode({ id }))
  const staged = ['accord', 'agenda'].map((id) => aNode({ id, kind: 'agreement' }))
  const far = [anEdge({ id: 'far-1', when: '2000' }), anEdge({ id: 'far-2', when: '2060' })]
  const own = edges.map((edge, index) =>
    anEdge({ id: `e-${index}`, source: 'ada', target: 'accord', relation: 'signed', ...edge }),
  )
  const remark = aRelation({ id: 'may-be-same', editorial: true })
  const relations = [
    remark,
    aRelation(),
    aRelation({ id: 'signed', directed: true }),
    aRelation({ id: 'foresees', directed: true }),
  ]
  return createNetwork(aDataset({ edges: [...own, ...far], nodes: [...nodes, ...staged], kinds, relations }))
}

function stage(network: Network, window: string | Interval, node = 'accord') {
  const span = typeof window === 'string' ? parsePartialDate(window) : window
  const standing = stageOf(found(network.nodes, node), span, network)
  return standing && [standing.stage, standing.certainty, standing.surely]
}

const planned = { status: 'planned', when: '2024-11-18' } as const
const signed = { status: 'completed', when: '2025-04-14' } as const

describe('stageOf(node, window, network)', () => {
  it('is "planned" from the day on which it was foreseen, "unknown" before', () => {
    const network = about(planned)
    expect(stage(network, '2024-11-17')).toEqual(['unknown', 'certain', 'unknown'])
    expect(stage(network, '2024-11-18')).toEqual(['planned', 'certain', 'planned'])
    expect(stage(network, '2030')).toEqual(['planned', 'certain', 'planned'])
  })

  it('is "done" once something that was planned took place', () => {
    const network = about(planned, signed)
    expect(stage(network, '2024-12')).toEqual(['planned', 'certain', 'planned'])
    expect(stage(network, '2025-05')).toEqual(['done', 'certain', 'done'])
  })

  it('asks how far it had got by the end of the window, whatever happened before its start', () => {
    expect(stage(about(signed), '2030')).toEqual(['done', 'certain', 'done'])
  })

  it('is "done" possibly and "planned" surely while the date of the doing leaves it open', () => {
    const network = about(planned, { status: 'completed', when: '[2025-04-14,2025-04-15]' })
    expect(stage(network, '2025-04-14')).toEqual(['done', 'possible', 'planned'])
    expect(stage(network, '2025-04-15')).toEqual(['done', 'certain', 'done'])
  })

  it('a qualified date never makes it certain', () => {
    expect(stage(about({ status: 'planned', when: '2023-03?' }), '2030')).toEqual(['planned', 'possible', 'unknown'])
  })

  it('is "in-force" while a span of something ongoing touches the window', () => {
    const network = about(signed, { status: 'ongoing', when: '2026-01-01/2028-12-31' })
    expect(stage(network, '2025')).toEqual(['done', 'certain', 'done'])
    expect(stage(network, '2026')).toEqual(['in-force', 'certain', 'in-force'])
    expect(stage(network, '2028-12-31')).toEqual(['in-force', 'certain', 'in-force'])
  })

  it('is "done", no longer "in-force", in a window after that span', () => {
    expect(stage(about({ status: 'ongoing', when: '2026-01-01/2028-12-31' }), '2029')).toEqual([
      'done',
      'certain',
      'done',
    ])
  })

  it('is "in-force" without end where the span has none', () => {
    expect(stage(about({ status: 'ongoing', when: '2023-03-01/..' }), '2050')).toEqual([
      'in-force',
      'certain',
      'in-force',
    ])
  })

  it('is "in-force" possibly while the span may not have begun', () => {
    // from some day of 2025
    const network = about(signed, { status: 'ongoing', when: '2025/2029' })
    expect(stage(network, '2025-05')).toEqual(['in-force', 'possible', 'done'])
  })

  it('is not put in force by what was only observed on a day', () => {
    expect(stage(about({ status: 'ongoing', when: '2025-04-16' }), '2026')).toEqual(['done', 'certain', 'done'])
  })

  it('takes no account of what bears no date', () => {
    expect(stage(about(planned, { status: 'completed' }, { status: 'ongoing' }), '2030')?.[0]).toBe('planned')
    expect(stage(about({ status: 'completed' }), '2030')).toEqual(['unknown', 'certain', 'unknown'])
  })

  it('takes no account of the curators’ remarks', () => {
    const network = about(planned, { ...signed, relation: 'may-be-same' })
    expect(stage(network, '2030')).toEqual(['planned', 'certain', 'planned'])
    expect(chainOf(found(network.nodes, 'accord'), network).map(({ edge }) => edge.id)).toEqual(['e-0'])
  })

  it('what one staged thing foresees of another is planned of the other alone', () => {
    const network = about({ ...planned, source: 'agenda', target: 'accord', relation: 'foresees' })
    expect(stage(network, '2025', 'accord')?.[0]).toBe('planned')
    expect(stage(network, '2025', 'agenda')?.[0]).toBe('unknown')
  })

  it('names the edges that it rests on, in order of date', () => {
    const network = about({ ...signed, when: '2025-04-15' }, planned, signed)
    const standing = stageOf(found(network.nodes, 'accord'), parsePartialDate('2026'), network)
    expect(standing?.edges.map(({ id }) => id)).toEqual(['e-2', 'e-0'])
  })

  it('counts only the edges that it is told to', () => {
    const network = about(planned, signed)
    const accord = found(network.nodes, 'accord')
    const standing = stageOf(accord, parsePartialDate('2026'), network, ({ id }) => id !== 'e-1')
    expect(standing?.stage).toBe('planned')
  })

  it('is null for a node whose kind is not staged', () => {
    expect(stage(about(signed), '2026', 'ada')).toBeNull()
  })

  it('counts every date in a window that holds the whole extent, as the view does', () => {
    const network = about({ status: 'completed', when: '[2025-04-14..]' })
    expect(stage(network, '2025')?.[1]).toBe('possible')
    expect(stage(network, network.extent)).toEqual(['done', 'certain', 'done'])
  })
})

/** Any network in which every kind is staged. */
const anyStaged = anyNetwork().map(({ dataset }) =>
  createNetwork({ ...dataset, kinds: dataset.kinds.map((kind) => ({ ...kind, staged: true })) }),
)
const anyStagedWindow = anyStaged.chain((network) =>
  fc.tuple(fc.constant(network), anyWindow(network.extent), fc.nat(900), fc.nat(900)),
)

describe('the stages of any node', () => {
  it('widening the window never takes a stage back, nor a certainty', () => {
    fc.assert(
      fc.property(anyStagedWindow, ([network, window, before, after]) => {
        const wide = { start: window.start - before, end: window.end + after }
        for (const node of network.dataset.nodes) {
          const [less, more] = [stageOf(node, window, network), stageOf(node, wide, network)]
          if (!less || !more) throw new Error('Every kind here is staged.')
          expect(STAGES.indexOf(more.stage)).toBeGreaterThanOrEqual(STAGES.indexOf(less.stage))
          expect(STAGES.indexOf(more.surely)).toBeGreaterThanOrEqual(STAGES.indexOf(less.surely))
        }
      }),
    )
  })

  it('what is sure is never further than what is possible, and the same where the stage is certain', () => {
    fc.assert(
      fc.property(anyStagedWindow, ([network, window]) => {
        for (const node of network.dataset.nodes) {
          const standing = stageOf(node, window, network)
          if (!standing) throw new Error('Every kind here is staged.')
          const ahead = STAGES.indexOf(standing.stage) - STAGES.indexOf(standing.surely)
          expect(ahead).toBeGreaterThanOrEqual(0)
          expect(standing.certainty).toBe(ahead === 0 ? 'certain' : 'possible')
          expect(standing.edges.length > 0).toBe(standing.stage !== 'unknown')
        }
      }),
    )
  })

  it('a node is drawn as planned only where nothing but plans can have started by the window’s end', () => {
    fc.assert(
      fc.property(anyStagedWindow, ([network, window]) => {
        const view = viewOf(network, { ...SHOW_ALL, window, mode: 'by' })
        const all = contains(window, network.extent)
        for (const id of plannedNodes(view, window, network)) {
          expect(view.nodes.has(id)).toBe(true)
          const started = (network.edgesAt.get(id) ?? []).filter((edge) => {
            const given = all && edge.when ? 'certain' : answer(network.whens.get(edge.id), window, 'by')
            return given === 'certain' || given === 'possible'
          })
          expect(new Set(started.map(({ status }) => status))).toEqual(new Set(['planned']))
        }
      }),
    )
  })
})

describe('chainOf(node, network)', () => {
  const steps = (network: Network, node = 'accord') =>
    chainOf(found(network.nodes, node), network).map(({ edge, stage: of, fulfils }) =>
      [edge.id, of].concat(fulfils.map(({ id }) => id)),
    )

  it('gives what was foreseen, done, in force and observed, in order of date', () => {
    const network = about(
      { status: 'ongoing', when: '2026/2029' },
      { status: 'ongoing', when: '2025-04-16' },
      { ...signed, fulfils: ['e-3'] },
      planned,
    )
    expect(steps(network)).toEqual([
      ['e-3', 'foreseen'],
      ['e-2', 'done', 'e-3'],
      ['e-1', 'reported'],
      ['e-0', 'in-force'],
    ])
  })

  it('on one day, what was foreseen stands before what was done', () => {
    expect(steps(about({ ...signed, when: '2024-11-18' }, planned))).toEqual([
      ['e-1', 'foreseen'],
      ['e-0', 'done'],
    ])
  })

  it('holds what carries a plan out, also where it stands at other nodes', () => {
    const network = about(planned, { ...signed, source: 'ada', target: 'bea', fulfils: ['e-0'] })
    expect(steps(network)).toEqual([
      ['e-0', 'foreseen'],
      ['e-1', 'done', 'e-0'],
    ])
  })

  it('leaves out what bears no date and what the node foresees of another', () => {
    const foreseen = { ...planned, source: 'accord', target: 'agenda', relation: 'foresees' }
    expect(steps(about({ status: 'completed' }, foreseen, signed))).toEqual([['e-2', 'done']])
  })

  it('is empty for a node whose kind is not staged', () => {
    expect(steps(about(signed), 'ada')).toEqual([])
  })
})

describe('the agreements of the bundled dataset', () => {
  const network = createNetwork(parseDataset(JSON.parse(readFileSync(BUNDLED, 'utf8'))))
  const MOU = 'sidm-aiad-mou'
  const ROADMAP = 'defence-industrial-roadmap'

  it('the SIDM–AIAD memorandum is planned by December 2024, signed by May 2025', () => {
    expect(stage(network, '2024-10', MOU)).toEqual(['unknown', 'certain', 'unknown'])
    expect(stage(network, '2024-12', MOU)).toEqual(['planned', 'certain', 'planned'])
    expect(stage(network, '2025-04-14', MOU)).toEqual(['done', 'possible', 'planned'])
    expect(stage(network, '2025-05', MOU)).toEqual(['done', 'certain', 'done'])
  })

  it('the Defence Industrial Roadmap stays planned', () => {
    for (const window of ['2024-11-18', '2024-12', '2025-05', '2026', '2029', network.extent]) {
      expect(stage(network, window, ROADMAP)).toEqual(['planned', 'certain', 'planned'])
    }
  })

  it('the Joint Strategic Action Plan is out by the end of 2024 and in force in 2026', () => {
    expect(stage(network, '2024-12', 'joint-strategic-action-plan')).toEqual(['done', 'certain', 'done'])
    expect(stage(network, '2026', 'joint-strategic-action-plan')).toEqual(['in-force', 'certain', 'in-force'])
  })

  it('the chain of the memorandum leads from what was foreseen to the signing that carries it out', () => {
    const chain = chainOf(found(network.nodes, MOU), network)
    const first = chain.findIndex(({ stage: of }) => of === 'done')
    expect(chain.slice(0, first).every(({ stage: of }) => of === 'foreseen')).toBe(true)
    expect(Object.fromEntries(chain.flatMap(({ edge, fulfils }) => fulfils.map((plan) => [plan.id, edge.id])))).toEqual(
      {
        'sidm-was-to-sign-mou': 'sidm-signed-mou',
        'aiad-was-to-sign-mou': 'aiad-signed-mou',
        'roadmap-foresees-mou': 'mou-signed-during-visit',
      },
    )
  })

  it('by December 2024 the memorandum and the roadmap are drawn as planned, by May 2025 the roadmap alone', () => {
    const plannedBy = (month: string) => {
      const window = { start: dayOf('2023-01-01'), end: parsePartialDate(month).end }
      return plannedNodes(viewOf(network, { ...SHOW_ALL, window, mode: 'by' }), window, network)
    }
    expect(plannedBy('2024-12')).toContain(MOU)
    expect(plannedBy('2024-12')).toContain(ROADMAP)
    expect(plannedBy('2025-05')).not.toContain(MOU)
    expect(plannedBy('2025-05')).toContain(ROADMAP)
  })
})
