/**
 * Names that can be read. A name may hold characters that turn the direction of the sentence around it, or nothing that
 * shows; a file with such names stays valid, so the page takes them out, and the checker says where. Quotes are not names:
 * they stay as they are, to the letter.
 */
import { isSeen, withoutTurning } from './characters.ts'
import type { List } from './rough.ts'
import type { Dataset, Edge, Step } from './schema.ts'

/** What stands in for a name of which nothing shows; null where it is left out. */
type StandIn = 'the id' | 'the name or the id' | 'the label' | 'the name of the file' | 'nothing' | null

/** The names of each list: fields that are shown, but no quotes; and what stands in for each. */
export const NAMES: Readonly<Partial<Record<List, Readonly<Record<string, StandIn>>>>> = {
  parties: { label: 'the id' },
  kinds: { label: 'the id', plural: 'the label' },
  families: { label: 'the id' },
  relations: { label: 'the id', planned: null, inverse: null },
  documents: {
    title: 'the name of the file',
    publisher: null,
    'container-title': null,
    note: null,
  },
  nodes: { label: 'the name or the id', name: null, article: null, summary: 'nothing' },
  edges: { role: null, summary: null },
}

export const UNTITLED = 'Untitled dataset'

type Fields = Readonly<Record<string, unknown>>

/** The dataset with names that can be read; where all of them can be already, the very same. */
export function legible(dataset: Dataset): Dataset {
  const changed: Record<string, unknown> = {}
  for (const [list, names] of Object.entries(NAMES)) {
    const records: readonly Fields[] = dataset[list as List]
    const fields = Object.entries(names)
    const mended = records.map((record) => legibleRecord(record, fields))
    if (mended.some((record, i) => record !== records[i])) changed[list] = mended
  }
  const title = withoutTurning(dataset.title)
  if (!isSeen(title)) changed['title'] = UNTITLED
  else if (title !== dataset.title) changed['title'] = title
  const description = withoutTurning(dataset.description)
  if (description !== dataset.description) changed['description'] = description
  const steps = dataset.steps?.map(legibleStep)
  if (steps?.some((step, i) => step !== dataset.steps?.[i])) changed['steps'] = steps
  return Object.keys(changed).length > 0 ? { ...dataset, ...changed } : dataset
}

/** The same of one relationship. */
export function legibleEdge(edge: Edge): Edge {
  return legibleRecord(edge, EDGE_NAMES) as Edge
}

const EDGE_NAMES = Object.entries(NAMES.edges ?? {})

/** What stands where nothing of the title of a step shows; steps are counted from 0. */
export function untitledStep(index: number): string {
  return `Step ${index + 1}`
}

function legibleStep(step: Step, index: number): Step {
  const plain = withoutTurning(step.title)
  const title = isSeen(plain) ? plain : untitledStep(index)
  const sentences = step.sentences.map((sentence) => {
    const shown = withoutTurning(sentence.text)
    const mended = isSeen(shown) ? shown : ''
    return mended === sentence.text ? sentence : { ...sentence, text: mended }
  })
  const isSame = title === step.title && sentences.every((sentence, i) => sentence === step.sentences[i])
  return isSame ? step : { ...step, title, sentences }
}

function legibleRecord(record: Fields, names: readonly (readonly [field: string, standIn: StandIn])[]): Fields {
  let mended: Record<string, unknown> | undefined
  for (const [field, standIn] of names) {
    const given = record[field]
    if (typeof given !== 'string') continue
    const plain = withoutTurning(given)
    const shown = isSeen(plain) ? plain : standInFor(standIn, mended ?? record)
    if (shown === given) continue
    mended ??= { ...record }
    if (shown === undefined) delete mended[field]
    else mended[field] = shown
  }
  const { aliases } = record
  if (Array.isArray(aliases)) {
    const plain = aliases.map(String).map(withoutTurning).filter(isSeen)
    if (plain.length < aliases.length || plain.some((alias, i) => alias !== aliases[i])) {
      mended ??= { ...record }
      mended['aliases'] = plain
    }
  }
  return mended ?? record
}

function standInFor(standIn: StandIn, { id, name, label, file }: Fields): string | undefined {
  const seen = (value: unknown) => (typeof value === 'string' && isSeen(value) ? withoutTurning(value) : undefined)
  switch (standIn) {
    case null:
      return undefined
    case 'nothing':
      return ''
    case 'the id':
      return seen(id)
    case 'the name or the id':
      return seen(name) ?? seen(id)
    case 'the label':
      return seen(label)
    case 'the name of the file':
      return seen(file) ?? seen(id)
  }
}
