/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or a number that a column gives */
/** How much of the view each filter stands for: nodes for kinds and parties, edges for the rest. */
import { STANDINGS } from '../data/schema.ts'
import { PROGRESS, answerCodes, progressCodes } from './answers.ts'
import { citedColumnsOf, citingOf, knownDaysOf } from './citedColumns.ts'
import { checkedCodes, standingCodes } from './claims.ts'
import { columnsOf } from './edgeColumns.ts'
import { CHECKED, type Filter, VOICES, claimsKept } from './filters.ts'
import { type Network, found } from './network.ts'
import { type Choices, type View, admitted, drawnCodes, nodesKept, viewAmong } from './view.ts'

/** For a filter that is on, what of the present view it concerns; for one that is off, what switching it on would show. */
export function filterCounts(
  filters: readonly Filter[],
  network: Network,
  choices: Choices,
  view: View,
): ReadonlyMap<string, number> {
  const counts = countsIn(view, network, choices)
  return new Map(
    filters.map(({ id, facet, of }) => {
      if (!choices.off.has(id)) return [id, counts.get(id) ?? 0]
      const off = new Set([...choices.off].filter((other) => other !== id))
      const asked = { ...choices, off }
      // Nothing else of the view that this gives is asked for, and so the relationships alone are gone through that it concerns.
      if (facet === 'document' && choices.focus === null) return [id, countCiting(of, network, asked)]
      const switchedOn = viewAmong(admitted(network, asked), network, asked)
      return [id, countsIn(switchedOn, network, asked).get(id) ?? 0]
    }),
  )
}

/** How much of a view each filter concerns, by its id; none is left out. */
function countsIn({ nodes, edges }: View, network: Network, { known }: Choices): ReadonlyMap<string, number> {
  const { dataset } = network
  const { relation, familyOf } = columnsOf(network)
  const { from, documents, voices } = citedColumnsOf(network)
  const progress = progressCodes(known, network)
  const ofKinds = new Map<string, number>()
  const ofParties = new Map<string, number>()
  const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const id of nodes) {
    const { kind, parties } = found(network.nodes, id)
    add(ofKinds, kind)
    for (const party of new Set(parties)) add(ofParties, party)
  }
  const ofFamilies = new Int32Array(dataset.families.length)
  const ofDocuments = new Int32Array(dataset.documents.length)
  const ofProgress = new Int32Array(PROGRESS.length)
  const ofVoices = new Int32Array(VOICES.length)
  const [standing, ofStanding] = [standingCodes(network), new Int32Array(STANDINGS.length)]
  const [checked, ofChecked] = [checkedCodes(network), new Int32Array(CHECKED.length)]
  for (const place of edges.rows) {
    ofFamilies[familyOf[relation[place]!]!]! += 1
    ofProgress[progress[place]!]! += 1
    ofVoices[Math.min(voices[place]!, 2)]! += 1
    ofStanding[standing[place]!]! += 1
    ofChecked[checked[place]!]! += 1
    for (let i = from[place]!; i < from[place + 1]!; i++) ofDocuments[documents[i]!]! += 1
  }
  return new Map([
    ...Array.from(ofKinds, ([id, count]) => [`kind:${id}`, count] as const),
    ...Array.from(ofParties, ([id, count]) => [`party:${id}`, count] as const),
    ...dataset.families.map(({ id }, i) => [`family:${id}`, ofFamilies[i]!] as const),
    ...dataset.documents.map(({ id }, i) => [`document:${id}`, ofDocuments[i]!] as const),
    ...PROGRESS.map((id, i) => [`status:${id}`, ofProgress[i]!] as const),
    ...VOICES.map((id, i) => [`voices:${id}`, ofVoices[i]!] as const),
    ...STANDINGS.map((id, i) => [`standing:${id}`, ofStanding[i]!] as const),
    ...CHECKED.map((id, i) => [`checked:${id}`, ofChecked[i]!] as const),
  ])
}

/** How many drawn relationships cite a document, where nothing is focused on. */
function countCiting(document: string, network: Network, choices: Choices): number {
  const { source, target } = columnsOf(network)
  const { off, known } = choices
  const keeps = nodesKept(off, network)
  const isKept = claimsKept(off, known, network)
  const days = known === null ? null : knownDaysOf(network)
  const codes = answerCodes(choices, network)
  const isDrawn = drawnCodes(choices, network)
  const number = network.dataset.documents.findIndex(({ id }) => id === document)
  let count = 0
  for (const place of citingOf(network)[number] ?? []) {
    const isShown = isDrawn[codes[place]!] && keeps[source[place]!] && keeps[target[place]!] && isKept(place)
    if (isShown && (days === null || days[place]! <= known!)) count += 1
  }
  return count
}
