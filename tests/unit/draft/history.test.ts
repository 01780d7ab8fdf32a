import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_UNDONE, begin, redo, redoLabel, rest, take, undo, undoLabel } from '../../../src/draft/history.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { aDraft, aDraftNode, anyAction, anyDraft } from '../../fixtures/anyDraft.ts'

const naming = (history: ReturnType<typeof begin>, title: string, key?: string) =>
  take(
    history,
    changing(history.draft, `called it ${title}`, (edit) => edit.set('title', title), key),
  )

describe('undo', () => {
  it('law: undoing all gives the draft of the beginning, doing all again that of the end', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyAction, { maxLength: 8 }), (draft, actions) => {
        let history = begin(draft)
        for (const action of actions) history = take(history, action(history.draft))
        const end = JSON.stringify(history.draft)
        const count = history.past.length
        for (let i = 0; i < count; i += 1) history = undo(history)
        expect(JSON.stringify(history.draft)).toBe(JSON.stringify(draft))
        for (let i = 0; i < count; i += 1) history = redo(history)
        expect(JSON.stringify(history.draft)).toBe(end)
      }),
    )
  })

  it('says what it would take back, and what it would do again', () => {
    const history = naming(begin(aDraft()), 'Turin')
    expect(undoLabel(history)).toBe('called it Turin')
    expect(redoLabel(history)).toBeNull()
    expect(redoLabel(undo(history))).toBe('called it Turin')
    expect(undoLabel(undo(history))).toBeNull()
  })

  it('forgets what was undone when something else is done', () => {
    const history = naming(undo(naming(begin(aDraft()), 'Turin')), 'Rome')
    expect(redoLabel(history)).toBeNull()
    expect(redo(history)).toBe(history)
  })

  it('takes back at once what was typed into one field without a rest', () => {
    let history = naming(begin(aDraft()), 'Genoa')
    for (const title of ['T', 'Tu', 'Tur']) history = naming(history, title, 'title')
    expect(history.past).toHaveLength(2)
    expect(history.past.at(-1)?.steps).toHaveLength(1)
    expect(undo(history).draft.title).toBe('Genoa')
    expect(undoLabel(history)).toBe('called it Tur')
  })

  it('takes back what was typed after a rest, or after an undo, by itself', () => {
    const rested = naming(rest(naming(begin(aDraft()), 'T', 'title')), 'Tu', 'title')
    expect(undo(rested).draft.title).toBe('T')
    const undone = naming(undo(naming(naming(begin(aDraft()), 'A'), 'T', 'title')), 'Tu', 'title')
    expect(undone.past).toHaveLength(2)
    expect(undo(undone).draft.title).toBe('A')
  })

  it('takes back together what came and was then typed', () => {
    let history = begin(aDraft())
    history = take(
      history,
      changing(history.draft, '', (edit) => edit.add('nodes', aDraftNode()), 'name'),
    )
    history = take(
      history,
      changing(history.draft, '', (edit) => edit.change('nodes', 'ada', { label: 'B' }), 'name'),
    )
    expect(history.draft.nodes[0]?.label).toBe('B')
    expect(undo(history).draft.nodes).toEqual([])
    expect(redo(undo(history)).draft).toEqual(history.draft)
  })

  it('keeps no step that changes nothing, and no more steps than it promises', () => {
    let history = begin(aDraft())
    expect(take(history, { label: 'nothing', changes: [] })).toBe(history)
    for (let i = 0; i < MOST_UNDONE + 3; i += 1) history = naming(history, `Title ${i}`)
    expect(history.past).toHaveLength(MOST_UNDONE)
  })
})
