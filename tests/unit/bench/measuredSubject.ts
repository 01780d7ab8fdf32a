/** A measured dataset, as a run has it. */
import type { SubjectMeasured } from '../../../bench/measure.ts'
import { ACTIONS, type Action } from '../../../bench/reader/steps.ts'
import type { Way } from '../../../bench/benchPage.ts'

interface Given {
  readonly name: string
  readonly edges: number
  /** Ms of each step on the whole page, and of the naive ways. */
  readonly step: number
  readonly elements: number
  readonly hide: number
}

export function aMeasured({ name, edges, step, elements, hide }: Given): SubjectMeasured {
  const times = (ms: number) => [ms, ms, ms].map((seen) => ({ seen, rests: seen + 10 }))
  const memory = { heap: 30e6, buffers: 20e6 }
  const way = (named: Way, ms: number) => {
    const trace = { steps: [{ frame: ms, script: ms / 2 }], busy: [ms] }
    return { way: named, pictures: [4 * ms], memory, traces: { move: trace, grow: trace } }
  }
  const opening = { picture: 900, longestBefore: 80, longestAfter: 0, told: 4, longestSilence: 300 }
  return {
    subject: { name, edges, file: { path: 'some.json', bytes: 2e6, jsonBytes: 2e6 } },
    page: {
      is: 'measured',
      value: {
        pictures: [900],
        openings: [opening],
        opened: memory,
        used: memory,
        floors: {
          is: 'measured',
          value: {
            frames: 33,
            redraw: 39,
            file: { read: 120, parse: 950, bytes: 49e6 },
            bare: { heap: 9e6, buffers: 2e6 },
          },
        },
        actions: Object.fromEntries(
          ACTIONS.map((action) => [action, { is: 'measured', value: times(step) }]),
        ) as unknown as Record<Action, { is: 'measured'; value: ReturnType<typeof times> }>,
      },
    },
    ways: {
      is: 'measured',
      value: [way('ours', step), way('view', step), way('elements', elements), way('hide', hide)],
    },
  }
}
