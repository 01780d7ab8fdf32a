/** What the desk does with a draft after a step, beside the naive way to do the same: in Node, on the draft that the files make. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { bringSheet } from '../../src/desk/read/bringSheet.ts'
import { makeSheet } from '../../src/desk/read/makeSheet.ts'
import type { OpenSheet } from '../../src/desk/read/openSheet.ts'
import { draftWriter } from '../../src/desk/keep/draftWriter.ts'
import { applyStep } from '../../src/draft/applyStep.ts'
import { readDocument } from '../../src/draft/documents/readDocument.ts'
import { toDocument } from '../../src/draft/documents/toDocument.ts'
import { type Draft, type DraftDocument, emptyDraft } from '../../src/draft/draft.ts'
import { Checks, questionsOf } from '../../src/draft/questions/checks.ts'
import { changing } from '../../src/draft/stepBuilder.ts'
import { guessMapping } from '../../src/draft/tables/guessMapping.ts'
import { readTable } from '../../src/draft/tables/readTable.ts'
import { NO_ANSWERS } from '../../src/draft/tables/sheetQuestions.ts'
import { allAtOnce } from '../../src/draft/tables/watched.ts'

/** The same done in two ways, ms each time. */
export interface TwoWays {
  readonly what: string
  readonly ours: readonly number[]
  readonly naive: readonly number[]
}

/** Steps of which the naive ways are given fewer: each takes seconds. */
const FEW = 3

export function compareDraft(texts: readonly string[], sheet: string, steps: number): readonly TwoWays[] {
  let draft = draftOf(texts, sheet)
  const checks = new Checks(draft)
  checks.questions()
  const writeDraft = draftWriter((text) => text)
  allAtOnce(writeDraft(draft))
  const [follow, apply, write] = [two('check after a step'), two('apply a step'), two('write it down to be kept')]
  for (let i = 0; i < steps; i++) {
    const edge = draft.edges[Math.floor((i * draft.edges.length) / steps)]
    if (!edge) continue
    const step = changing(draft, 'dated', (edit) =>
      edit.change('edges', edge.id, { when: String(1990 + i), dating: { basis: 'stated', citations: edge.citations } }),
    )
    const before = draft
    draft = timed(apply.ours, () => applyStep(before, step))
    const after = draft
    timed(follow.ours, () => {
      checks.follow(after)
      return checks.questions()
    })
    timed(write.ours, () => allAtOnce(writeDraft(after)))
    if (i >= FEW) continue
    timed(follow.naive, () => questionsOf(after))
    timed(apply.naive, () => applyStep(JSON.parse(JSON.stringify(before)) as Draft, step))
    timed(write.naive, () => structuredClone(after))
  }
  return [follow, apply, write]
}

const two = (what: string) => ({ what, ours: [] as number[], naive: [] as number[] })

function timed<T>(times: number[], work: () => T): T {
  const began = performance.now()
  const made = work()
  times.push(performance.now() - began)
  return made
}

function draftOf(texts: readonly string[], path: string): Draft {
  const documents: DraftDocument[] = []
  const noMarkup = () => {
    throw new Error('The texts are plain.')
  }
  for (const text of texts) {
    documents.push(toDocument(readDocument(basename(text), readFileSync(text), noMarkup), documents))
  }
  const draft = { ...emptyDraft('0'.repeat(32)), documents }
  const table = allAtOnce(readTable(basename(path), readFileSync(path)))
  const sheet: OpenSheet = {
    key: 'sheet',
    table,
    mapping: guessMapping(table),
    answers: NO_ANSWERS,
    keeps: new Set(),
    takes: new Set(),
    removes: new Set(),
    past: [],
    future: [],
    made: null,
  }
  const made = allAtOnce(makeSheet(sheet, draft))
  return allAtOnce(bringSheet(draft, sheet, made)).steps.reduce(applyStep, draft)
}
