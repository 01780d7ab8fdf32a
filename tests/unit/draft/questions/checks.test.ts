import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import { applyStep } from '../../../../src/draft/applyStep.ts'
import type { Draft, DraftEdge } from '../../../../src/draft/draft.ts'
import { fromDataset } from '../../../../src/draft/fromDataset.ts'
import { passageMaker } from '../../../../src/draft/passages.ts'
import { publishable } from '../../../../src/draft/publishable.ts'
import { Checks, questionsOf } from '../../../../src/draft/questions/checks.ts'
import type { Question } from '../../../../src/draft/questions/question.ts'
import { changing } from '../../../../src/draft/stepBuilder.ts'
import {
  DRAFT_ID,
  aDraft,
  aDraftDocument,
  aDraftEdge,
  aDraftNode,
  anyAction,
  anyDraft,
} from '../../../fixtures/anyDraft.ts'
import { aPassage } from '../../../fixtures/dataset.ts'

/** What can be compared of a question: all but what it would do. */
const said = ({ repairs, suggest, ...rest }: Question) => ({
  ...rest,
  repairs: repairs.map(({ label }) => label),
  suggests: suggest !== undefined,
})

/** Answers with the repair of this name; the draft after it. */
function answered(draft: Draft, question: Question, label: string): Draft {
  const repair = question.repairs.find((one) => one.label === label)
  if (!repair || !('step' in repair))
    throw new Error(`No repair is called “${label}”: ${question.repairs.map((one) => one.label).join(', ')}`)
  return applyStep(draft, repair.step(draft))
}

describe('the check of a draft', () => {
  it('law: kept up to date it asks what a check made anew asks', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyAction, { minLength: 1, maxLength: 8 }), (draft, actions) => {
        const checks = new Checks(draft)
        let now = draft
        for (const action of actions) {
          now = applyStep(now, action(now))
          checks.follow(now)
          expect(checks.questions().map(said)).toEqual(questionsOf(now).map(said))
        }
        checks.follow(draft)
        expect(checks.questions().map(said)).toEqual(questionsOf(draft).map(said))
      }),
      { numRuns: 300 },
    )
  })

  it('law: whatever is asked can be answered at once, and an answer that it is right holds', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const drafts = questionsOf(draft).flatMap(({ key, repairs }) =>
          repairs.flatMap((repair) => ('step' in repair ? [{ key, after: applyStep(draft, repair.step(draft)) }] : [])),
        )
        for (const { key, after } of drafts) {
          const isSettled = after.settled.includes(key)
          expect(isSettled && questionsOf(after).some((question) => question.key === key)).toBe(false)
        }
      }),
    )
  })

  it('law: each question has a key of its own', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const keys = questionsOf(draft).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('law: a relationship of which nothing must be mended is published, unless the checker knows better', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const must = new Set(
          questionsOf(draft)
            .filter(({ severity }) => severity === 'must')
            .map(({ subject }) => subject),
        )
        const { dataset, left } = publishable(draft)
        const asked =
          /^(?:has no quote|impossible date|does not say what its date rests on|its quote is not in its text)$/
        const out = left.filter(({ list, reason }) => list === 'edges' && asked.test(reason))
        expect(out.filter(({ id }) => !must.has(id))).toEqual([])
        expect(dataset.edges.length).toBeLessThanOrEqual(draft.edges.length)
      }),
    )
  })

  it('asks nothing that must be mended of the bundled dataset', () => {
    const bundled = parseDataset(
      JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../src/data/dataset.json'), 'utf8')),
    )
    const questions = questionsOf(fromDataset(bundled, { id: DRAFT_ID }))
    expect(questions.filter(({ severity }) => severity === 'must')).toEqual([])
  })

  it('does not ask again what was said to be right where another question of the relationship is answered', () => {
    const text = 'The Harbour Board signed with it on 22 March 2024.'
    const draft = aDraft({
      documents: [aDraftDocument({ id: 'journal', text, issued: { 'date-parts': [[2024, 3, 1]] } })],
      passages: [aPassage({ document: 'journal', exact: text, text })],
      nodes: [aDraftNode({ id: 'board', label: 'Harbour Board' }), aDraftNode({ id: 'vesper', label: 'Vesper Line' })],
      edges: [
        aDraftEdge({
          source: 'board',
          target: 'vesper',
          when: '2024-03-23',
          dating: { basis: 'stated', citations: ['p-1'] },
          citations: ['p-1'],
        }),
      ],
    })
    const asked = (one: Draft) => questionsOf(one).flatMap(({ check, list }) => (list === 'edges' ? check : []))
    const answer = (one: Draft, check: string, label: string) => {
      const question = questionsOf(one).find((each) => each.check === check)
      return question ? answered(one, question, label) : one
    }
    expect(asked(draft)).toEqual(['end-not-named', 'after-its-text', 'date-not-said'])
    const first = answer(draft, 'end-not-named', 'It is right')
    const both = answer(first, 'after-its-text', 'It is right')
    expect(asked(both)).toEqual(['date-not-said'])
    expect(asked(answer(both, 'date-not-said', 'It was so when the text spoke'))).toEqual([])
    // Who is named does not depend on the day; whether it was after the text does.
    const [edge] = both.edges
    const moved = { ...both, edges: edge ? [{ ...edge, when: '2024-03-24' }] : [] }
    expect(asked(moved)).toEqual(['after-its-text', 'date-not-said'])
  })

  it('asks again when the claim changes, not when something else does', () => {
    const edge = aDraftEdge({ askedWhen: 'once' })
    const draft = aDraft({ nodes: [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' })], edges: [edge] })
    const question = questionsOf(draft).find(({ check }) => check === 'needs-a-day')
    const right = question ? answered(draft, question, 'It is right') : draft
    const isAsked = (one: Draft) => questionsOf(one).some(({ check }) => check === 'needs-a-day')
    expect(isAsked(draft)).toBe(true)
    expect(isAsked(right)).toBe(false)
    const change = (fields: Partial<DraftEdge>) =>
      applyStep(
        right,
        changing(right, '', (edit) => edit.change('edges', edge.id, fields)),
      )
    expect(isAsked(change({ remark: 'Look again.' }))).toBe(false)
    expect(isAsked(change({ status: 'ongoing' }))).toBe(true)
  })

  it('follows a step of a draft of 20,000 relationships and 200 long texts within 10 ms', () => {
    const draft = largeDraft(20_000, 200, 20_000)
    const checks = new Checks(draft)
    checks.questions()
    let now = draft
    const times: number[] = []
    for (let turn = 0; turn < 15; turn += 1) {
      const id = `e-${turn * 997}`
      const step = changing(now, '', (edit) => edit.change('edges', id, { role: `role ${turn}` }))
      now = applyStep(now, step)
      const began = performance.now()
      checks.follow(now)
      checks.questions()
      times.push(performance.now() - began)
    }
    const [median = Infinity] = times.toSorted((a, b) => a - b).slice(7)
    expect(median).toBeLessThan(10)
  }, 120_000)
})

function largeDraft(edges: number, documents: number, letters: number): Draft {
  const people = 5_000
  const sentence = (i: number) =>
    `Person ${i % people} met Person ${(i * 7 + 1 + Math.floor(i / people)) % people} in Turin. `
  const texts = Array.from({ length: documents }, (_, d) => {
    const filler = 'Nothing else of the matter is known to the editors of this paper. '
    let text = ''
    for (let i = d; text.length < letters; i += documents) text += sentence(i) + filler
    return text
  })
  const base = aDraft({
    documents: texts.map((text, d) => aDraftDocument({ id: `d-${d}`, file: `d-${d}.txt`, text })),
    nodes: Array.from({ length: people }, (_, i) =>
      aDraftNode({ id: `n-${i}`, label: `Person ${i}`, aliases: [`Person ${i} met`] }),
    ),
    passages: [],
  })
  const make = passageMaker(base)
  const passages = new Map<string, Draft['passages'][number]>()
  const list = Array.from({ length: edges }, (_, i): DraftEdge => {
    const d = i % documents
    const at = texts[d]?.indexOf(sentence(i)) ?? -1
    const made = at >= 0 ? make(`d-${d}`, at, at + sentence(i).length - 1).passage : undefined
    if (made) passages.set(made.id, made)
    return aDraftEdge({
      id: `e-${i}`,
      source: `n-${i % people}`,
      target: `n-${(i * 7 + 1 + Math.floor(i / people)) % people}`,
      citations: made ? [made.id] : [],
    })
  })
  return { ...base, passages: [...passages.values()], edges: list }
}
