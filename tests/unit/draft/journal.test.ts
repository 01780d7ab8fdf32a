import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type History, MOST_UNDONE, begin, redo, rest, take, undo } from '../../../src/draft/history.ts'
import { type JournalEntry, entryBetween, isSmall, replayed } from '../../../src/draft/journal.ts'
import { isEntry, readSteps, stepsThatLead } from '../../../src/draft/keptSteps.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { aDraft, aDraftNode, anyAction, anyDraft } from '../../fixtures/anyDraft.ts'

type Act = (history: History) => History

const typing = (title: string): Act => {
  return (history) =>
    take(
      history,
      changing(history.draft, 'named it', (edit) => edit.set('title', title), 'title'),
    )
}
/** What a curator does at the desk: steps, letters, undo and redo. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: anyAction.map(
      (action): Act =>
        (history) =>
          take(history, action(history.draft)),
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 3 }).map(typing) },
  { weight: 3, arbitrary: fc.constantFrom<Act>(undo, redo, rest) },
)

/** As it is kept: written down, and read again. */
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('a journal of what is done', () => {
  it('law: what is kept of a draft with its journal is the draft, and undoing all of it the start', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyAct, { maxLength: 12 }), fc.nat(12), (draft, acts, wholeAt) => {
        let history = begin(draft)
        let whole = written(history)
        const entries: JournalEntry[] = []
        for (const [i, act] of acts.entries()) {
          const after = act(history)
          const entry = entryBetween(history, after)
          history = after
          if (i === wholeAt) {
            // All of it is written, and the journal begins anew.
            whole = written(history)
            entries.length = 0
          } else if (entry) entries.push(written(entry))
        }
        expect(entries.every(isEntry)).toBe(true)
        const opened = entries.reduce(replayed, { draft: whole.draft, ...readSteps(whole) })
        const { draft: now, past, future } = history
        expect(JSON.stringify(opened)).toBe(JSON.stringify({ draft: now, past, future }))
        let start = opened
        for (let i = 0; i < past.length; i++) start = undo(start)
        expect(JSON.stringify(start.draft)).toBe(JSON.stringify(draft))
      }),
      { numRuns: 60 },
    )
  })

  it('goes on where the oldest actions are forgotten', () => {
    let history = begin(aDraft())
    const named = (title: string) => rest(typing(title)(history))
    for (let i = 0; i < MOST_UNDONE; i++) history = named(`Turin ${i}`)
    const after = named('Rome')
    const entry = entryBetween(history, after)
    expect(entry).toMatchObject({ is: 'done', instead: 0 })
    expect(entry && replayed(history, entry)).toEqual(after)
  })

  it('is small but of what brings in a sheet', () => {
    const before = begin(aDraft())
    const nodes = (count: number) => Array.from({ length: count }, (_, i) => aDraftNode({ id: `n-${i}` }))
    const bringing = (count: number) =>
      take(
        before,
        changing(before.draft, 'brought in', (edit) => {
          for (const node of nodes(count)) edit.add('nodes', node)
        }),
      )
    const isSmallOf = (count: number) => {
      const entry = entryBetween(before, bringing(count))
      return entry && isSmall(entry)
    }
    expect([isSmallOf(20), isSmallOf(2_000)]).toEqual([true, false])
  })

  it('takes nothing for a step that is none, and no step that leads nowhere', () => {
    const step = { label: 'named', changes: [{ field: 'title', before: 'A', after: 'B' }] }
    const done = (changes: unknown) => ({ label: 'named', steps: [{ label: 'named', changes }] })
    const read = (...past: unknown[]) => readSteps({ past }).past.length
    expect(read({ label: 'named', steps: [step] })).toBe(1)
    expect(read(done([{ field: 'id', before: '1', after: '2' }]))).toBe(0)
    expect(read(done([{ field: 'title', before: 'A' }]))).toBe(0)
    expect(read(done([{ field: '__proto__', before: 'A', after: 'B' }]))).toBe(0)
    expect(read(done([{ list: 'nodes', at: -1, after: aDraftNode() }]))).toBe(0)
    expect(read(done([{ list: 'nodes', at: 0, after: { id: 5 } }]))).toBe(0)
    // What was done before what cannot be read cannot be undone either.
    expect(read({ label: 'named', steps: [step] }, { label: 5 })).toBe(0)
    expect(read({ label: 5 }, { label: 'named', steps: [step] })).toBe(1)
    expect(readSteps(null)).toEqual({ past: [], future: [] })
    const elsewhere = readSteps({ past: [done([{ list: 'nodes', at: 7, before: aDraftNode(), after: aDraftNode() }])] })
    expect(stepsThatLead(aDraft(), elsewhere)).toEqual({ past: [], future: [] })
  })
})
