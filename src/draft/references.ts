/** Every place in a draft that names a node or an edge by its id: what is joined or taken away must be followed there. */
import type { Step } from '../data/schema.ts'
import type { Draft, DraftEdge } from './draft.ts'
import type { Edit } from './stepBuilder.ts'

/** Between two ids in the address of a view, and before what follows one. */
const MARK = '~'

/** What an id becomes: another, the same, or nothing. */
export type Renaming = (id: string) => string | undefined

/** The fields of an edge that name nodes, as they become; empty where none does. An edge is no event of its own end. */
export function edgeRenamed(
  edge: DraftEdge,
  renamed: Renaming,
): { -readonly [K in 'source' | 'target' | 'event' | 'accordingTo']?: string | undefined } {
  const fields: { [K in 'source' | 'target' | 'event' | 'accordingTo']?: string | undefined } = {}
  for (const field of ['source', 'target', 'event', 'accordingTo'] as const) {
    const id = edge[field]
    const becomes = id === undefined ? undefined : renamed(id)
    if (becomes !== id) fields[field] = becomes
  }
  const { source = edge.source, target = edge.target, event = edge.event } = fields
  if (event !== undefined && Object.keys(fields).length > 0 && (event === source || event === target))
    fields.event = undefined
  return fields
}

/** Follows nodes or edges, whose ids are never the same, through the views of the story, what is apart and what was settled. */
export function followElsewhere(edit: Edit, draft: Draft, renamed: Renaming): void {
  const steps = draft.steps?.map((step) => stepRenamed(step, renamed))
  if (steps?.some((step, i) => step !== draft.steps?.[i])) edit.set('steps', steps)
  const apart = new Map<string, readonly [string, string]>()
  for (const [a, b] of draft.apart) {
    const [one, other] = [renamed(a), renamed(b)]
    if (one !== undefined && other !== undefined && one !== other) apart.set(`${one} ${other}`, apartPair(one, other))
  }
  edit.set('apart', [...new Map([...apart.values()].map((pair) => [pair.join(' '), pair])).values()])
  edit.set(
    'settled',
    draft.settled.filter((key) => settledOf(key).every((id) => renamed(id) === id)),
  )
}

/** Of two nodes that are not the same, the smaller id first. */
export function apartPair(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a]
}

/** The key of a question: the check that asks, the records that it is about, and a digest of what they say. */
export function questionKey(check: string, ids: readonly string[], digest: string): string {
  return [check, ids.join(MARK), digest].join(':')
}

/** The ids of the records that a settled question was about. */
function settledOf(key: string): readonly string[] {
  return (key.split(':')[1] ?? '').split(MARK)
}

function stepRenamed(step: Step, renamed: Renaming): Step {
  const { sel, focus, path, open } = step.view
  const fields = {
    sel: sel === undefined ? undefined : pairRenamed(sel, renamed, true),
    focus: focus === undefined ? undefined : firstRenamed(focus, renamed),
    path: path === undefined ? undefined : pairRenamed(path, renamed, false),
    open: open === undefined ? undefined : listRenamed(open, renamed),
  }
  const isSame = fields.sel === sel && fields.focus === focus && fields.path === path && fields.open === open
  if (isSame) return step
  const view = Object.entries(step.view).flatMap(([key, value]) => {
    const after = key in fields ? fields[key as keyof typeof fields] : value
    return after === undefined ? [] : [[key, after] as const]
  })
  return { ...step, view: Object.fromEntries(view) }
}

/** “a”, “a~b”, or two with something after them. Of two that became one, that one, where one alone can be named. */
function pairRenamed(text: string, renamed: Renaming, isOneEnough: boolean): string | undefined {
  const [a = '', b, ...rest] = text.split(MARK)
  const one = renamed(a)
  if (b === undefined) return one
  const other = renamed(b)
  if (one === undefined || other === undefined) return isOneEnough ? (one ?? other) : undefined
  if (one === other) return isOneEnough ? one : undefined
  return [one, other, ...rest].join(MARK)
}

/** “a”, or “a~2”. */
function firstRenamed(text: string, renamed: Renaming): string | undefined {
  const [id = '', ...rest] = text.split(MARK)
  const becomes = renamed(id)
  return becomes === undefined ? undefined : [becomes, ...rest].join(MARK)
}

function listRenamed(text: string, renamed: Renaming): string | undefined {
  const ids = text.split(',').flatMap((id) => renamed(id) ?? [])
  return ids.length === 0 ? undefined : [...new Set(ids)].join(',')
}
