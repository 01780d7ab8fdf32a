import type { Family, Kind, Party, Relation } from '../data/schema.ts'
import { COLOURS, SHAPES } from '../data/schema.ts'
import type { Draft } from './draft.ts'
import { mintId } from './mintId.ts'
import { SPARE_FAMILY, SPARE_KIND, SPARE_RELATION } from './spareWords.ts'

/** The vocabulary of a draft, which takes up the words of a file as they come. */
export interface NewWords {
  /** The id of the kind of this label, whatever its case; a new one where there is none. Empty: things of no kind. */
  readonly kindOf: (label: string) => string
  /** The same of a side. */
  readonly partyOf: (label: string) => string
  /** The same of what ties two. A relation that has a direction does not stand for one without. */
  readonly relationOf: (label: string, isDirected: boolean) => string
  /** What the draft had not. */
  readonly made: {
    readonly kinds: readonly Kind[]
    readonly parties: readonly Party[]
    readonly relations: readonly Relation[]
    readonly families: readonly Family[]
  }
}

/** Longest label of the format. */
const MOST_LABEL = 120

export function newWords(draft: Draft): NewWords {
  const kinds: Kind[] = []
  const parties: Party[] = []
  const relations: Relation[] = []
  const families: Family[] = []
  const kindByWord = new Map<string, string>()
  for (const { id, label, plural } of draft.kinds) for (const word of [label, plural, id]) put(kindByWord, word, id)
  const partyByWord = new Map<string, string>()
  for (const { id, label } of draft.parties) for (const word of [label, id]) put(partyByWord, word, id)
  const relationByWord = new Map<string, string>()
  for (const { id, label, directed } of draft.relations) put(relationByWord, directedKey(label, directed), id)
  // Of a relation that the draft has already it knows better than a file whether it has a direction.
  const knownRelation = new Map<string, string>()
  for (const { id, label, directed } of draft.relations) if (!directed) put(knownRelation, label, id)

  const newKind = (label: string): string => {
    const all = [...draft.kinds, ...kinds]
    const shape = SHAPES.find((one) => all.every((kind) => kind.shape !== one)) ?? 'circle'
    const colour = COLOURS.find((one) => one !== 'grey' && all.every((kind) => kind.colour !== one)) ?? 'grey'
    const id = mintId(label, new Set(all.map((kind) => kind.id)), 'kind')
    kinds.push(label === SPARE_KIND.label ? { ...SPARE_KIND, id } : { id, label, plural: label, shape, colour })
    return id
  }
  const newRelation = (label: string, directed: boolean): string => {
    const all = [...draft.relations, ...relations]
    const id = mintId(label, new Set(all.map((relation) => relation.id)), 'relation')
    // A file does not say of what family it is: one of those that are there would say something of it.
    if ([...draft.families, ...families].every((family) => family.id !== SPARE_FAMILY.id)) families.push(SPARE_FAMILY)
    const planned = label === SPARE_RELATION.label ? SPARE_RELATION.planned : undefined
    relations.push({ id, label, ...(planned !== undefined && { planned }), directed, family: SPARE_FAMILY.id })
    return id
  }
  const newParty = (label: string): string => {
    const id = mintId(label, new Set([...draft.parties, ...parties].map((party) => party.id)), 'side')
    parties.push({ id, label })
    return id
  }

  return {
    kindOf: (given) => {
      const label = wordOf(given) || SPARE_KIND.label
      return orMade(kindByWord, folded(label), () => newKind(label))
    },
    partyOf: (given) => orMade(partyByWord, folded(given), () => newParty(wordOf(given))),
    relationOf: (given, isDirected) => {
      const label = wordOf(given) || SPARE_RELATION.label
      const undirected = isDirected ? knownRelation.get(folded(label)) : undefined
      const key = folded(directedKey(label, isDirected))
      return orMade(relationByWord, key, () => undirected ?? newRelation(label, isDirected))
    },
    made: { kinds, parties, relations, families },
  }
}

function orMade(known: Map<string, string>, key: string, make: () => string): string {
  const id = known.get(key) ?? make()
  known.set(key, id)
  return id
}

/** The first of several that are called alike. */
function put(map: Map<string, string>, word: string, id: string) {
  const key = folded(word)
  if (!map.has(key)) map.set(key, id)
}

function directedKey(label: string, isDirected: boolean): string {
  return `${label}${isDirected ? ' →' : ''}`
}

function wordOf(given: string): string {
  return given.trim().replaceAll(/\s+/g, ' ').slice(0, MOST_LABEL)
}

function folded(word: string): string {
  return word.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
