import { examine } from '../data/checkDataset.ts'
import type { Issue } from '../data/issue.ts'
import { UNTITLED } from '../data/legible.ts'
import type { Dataset, Edge } from '../data/schema.ts'
import { FACTS, factsOf } from './aboutText.ts'
import type { Draft } from './draft.ts'
import { DRAFT_LISTS } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'
import { type KeptOut, type LeftOut, type Selection, selectSound } from './selectSound.ts'
import { SPARE_FAMILY, SPARE_KIND } from './spareWords.ts'

export interface Publishable {
  /** Passes the checker. */
  readonly dataset: Dataset
  readonly left: readonly LeftOut[]
}

/**
 * What readers get of a draft: what is cited and sound, and nothing that is the curator’s alone. Of that only what must be there is
 * filled in: the citations of a date from its relationship, those of a node from its relationships, a node’s sentence from its
 * kind, a title. What stays out is listed, and “About this dataset” says how many relationships that are.
 */
export function publishable(draft: Draft): Publishable {
  const out: KeptOut = new Map()
  // What a rule of the checker refuses is kept out too, and then what only that held. Each turn keeps out something more.
  for (;;) {
    const selection = selectSound(draft, out)
    const dataset = datasetOf(draft, selection, out)
    const errors = examine(dataset).issues.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return { dataset: sayingWhatIsLeft(dataset, selection.left), left: selection.left }
    const isNew = errors.map((issue) => keepOut(issue, dataset, out)).includes(true)
    if (!isNew) throw new Error(`A draft cannot be published: ${errors[0]?.path ?? ''} ${errors[0]?.message ?? ''}`)
  }
}

/** Fields of the draft itself that readers do not get. */
const OWN_FIELDS = { id: undefined, sheets: undefined, apart: undefined, settled: undefined }

function datasetOf(draft: Draft, selection: Selection, out: KeptOut): Dataset {
  const refused = out.get('fields')
  const { edges, kinds, families } = selection
  const fields: Record<string, unknown> = { ...OWN_FIELDS, ...selection, left: undefined, format: 'entente/1' }
  for (const field of refused?.keys() ?? []) fields[field] = undefined
  if (draft.title === '' || refused?.has('title')) fields['title'] = UNTITLED
  if (draft.description === '' || refused?.has('description')) fields['description'] = describe(edges)
  if (refused?.has('language')) fields['language'] = 'en'
  if (kinds.length === 0) fields['kinds'] = [SPARE_KIND]
  if (families.length === 0) fields['families'] = [SPARE_FAMILY]
  return withDraftFields<object>(draft, fields) as Dataset
}

function describe({ length }: readonly Edge[]): string {
  return `${length} ${length === 1 ? 'relationship' : 'relationships'}, each with the passage that states it.`
}

/** Keeps out what a fault was found in; false where it was out already. */
function keepOut({ path, message }: Issue, dataset: Dataset, out: KeptOut): boolean {
  const [, name = path, index] = /^(\$?\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const list = [...DRAFT_LISTS, 'steps' as const].find((one) => one === name)
  const record = list && index !== undefined ? dataset[list]?.[Number(index)] : undefined
  const [place, key] = list && record ? [list, 'id' in record ? record.id : record.title] : ['fields' as const, name]
  const known = out.get(place) ?? new Map<string, string>()
  out.set(place, known)
  if (known.has(key)) return false
  known.set(key, message)
  return true
}

/** A reader is told that a draft held more. */
function sayingWhatIsLeft(dataset: Dataset, left: readonly LeftOut[]): Dataset {
  if (!left.some(({ list }) => list === 'edges')) return dataset
  const about = (dataset.about ?? []).filter(({ heading }) => heading !== FACTS)
  return withDraftFields(dataset, { about: [...about, { heading: FACTS, text: factsOf(dataset, left) }] })
}
