/** Why a relationship stays out of what is published. The check asks about the same things. */
import { codePoints, lengthInCodePoints, span } from '../data/codePoints.ts'
import { isSha256Of } from '../data/digest.ts'
import type { Passage } from '../data/schema.ts'
import type { DraftDocument, DraftEdge } from './draft.ts'
import type { Records } from './records.ts'
import { readWhen } from './readings.ts'

export type Fault = 'no end' | 'no relation' | 'uncited' | 'misquoted' | 'impossible date' | 'no basis' | 'no note'

/** What keeps a relationship out, most telling first; each completes “… ”. None where it is cited and sound. */
export function faultsOf(records: Records, edge: DraftEdge): readonly Fault[] {
  const faults: Fault[] = []
  if (!records.node(edge.source) || !records.node(edge.target)) faults.push('no end')
  if (!records.relation(edge.relation)) faults.push('no relation')
  const cited = edge.citations.flatMap((id) => records.passage(id) ?? [])
  if (cited.length === 0) faults.push('uncited')
  else if (!cited.some((passage) => isSound(records, passage))) faults.push('misquoted')
  if (edge.when !== undefined) faults.push(...dateFaults(edge, edge.when))
  return faults
}

/** What each of them says of the relationship, without a full stop. */
export const SAY_FAULT: Readonly<Record<Fault, string>> = {
  'no end': 'one of its ends is not there',
  'no relation': 'does not say what ties the two',
  uncited: 'has no quote',
  misquoted: 'its quote is not in its text',
  'impossible date': 'impossible date',
  'no basis': 'does not say what its date rests on',
  'no note': 'does not say how its date was worked out',
}

function dateFaults({ dating }: DraftEdge, when: string): readonly Fault[] {
  if (!readWhen(when)) return ['impossible date']
  if (!dating) return ['no basis']
  const needsNote = dating.basis === 'resolved' || dating.basis === 'conjectured'
  return needsNote && !dating.note ? ['no note'] : []
}

const sound = new WeakMap<Passage, { readonly document: DraftDocument; readonly isSound: boolean }>()

/** Does a passage stand in its text, letter for letter; or, where the text is not here, is it what its digest was made of? */
export function isSound(records: Pick<Records, 'document'>, passage: Passage): boolean {
  const document = records.document(passage.document)
  if (!document) return false
  const known = sound.get(passage)
  if (known?.document === document) return known.isSound
  const { exact, start, end, digest } = passage
  const isWhole = exact !== '' && isSha256Of(digest, exact) && end - start === lengthInCodePoints(exact)
  const isThere =
    document.text === undefined ? end <= document.length : spanOf(document, document.text, start, end) === exact
  sound.set(passage, { document, isSound: isWhole && isThere })
  return isWhole && isThere
}

/** Of a document whose text has letters beyond the first plane its code points: only then do places in it have to be counted. */
const points = new WeakMap<DraftDocument, readonly string[] | null>()

function spanOf(document: DraftDocument, text: string, start: number, end: number): string {
  let known = points.get(document)
  if (known === undefined) {
    known = /[\ud800-\udfff]/.test(text) ? codePoints(text) : null
    points.set(document, known)
  }
  return known ? span(known, start, end) : text.slice(Math.max(0, start), Math.max(0, end))
}
