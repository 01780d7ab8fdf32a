/** A claim as a second reader sees it after the quote: the whole sentence, and what it takes for granted. */
import { sayAmount } from '../model/claims.ts'
import { type Part, nameOf, nameWithin } from '../model/sentence.ts'
import { sayWhen } from '../time/sayWhen.ts'
import type { Draft, DraftEdge, DraftNode } from './draft.ts'
import { recordIn } from './placesIn.ts'
import { claimWords } from './questions/claimTitle.ts'
import { whenOf } from './readings.ts'
import { recordsOf } from './records.ts'

export interface ClaimShown {
  /** Who says so and how sure it is: “Jürgen Ladberg”, “alleges”. Absent where it is simply reported. */
  readonly teller?: { readonly name?: string; readonly verb: string }
  readonly parts: readonly Part[]
  /** Goes on behind it: “ (secretary), EUR 30 million, by 23 July 2024”. */
  readonly rest: string
  /** “alleged”, “denied by Harbour Board”, “the board = Harbour Board”. */
  readonly notes: readonly string[]
}

const SAYS = { reported: 'says', alleged: 'alleges', denied: 'denies', established: 'found' } as const
const ALONE = { alleged: 'Alleged', denied: 'Denied', established: 'Established' } as const

export function claimShown(draft: Draft, edge: DraftEdge): ClaimShown {
  const { standing = 'reported', accordingTo, role, amounts = [], status, dating } = edge
  const node = (id: string | undefined) => (id === undefined ? undefined : recordIn(draft.nodes, id))
  const teller = node(accordingTo)
  const when = whenOf(edge)
  const rest = [
    role === undefined ? '' : ` (${role})`,
    ...amounts.map((amount) => `, ${sayAmount(amount)}`),
    when ? `, ${sayWhen(when)}` : edge.when === undefined ? ', no date' : `, ${edge.when}`,
  ]
  // “Reported” is what “by 23 July 2024” says.
  const isWorkedOut = dating && (dating.note !== undefined || !['stated', 'reported'].includes(dating.basis))
  return {
    ...(teller
      ? { teller: { name: nameOf(teller), verb: SAYS[standing] } }
      : standing !== 'reported' && { teller: { verb: ALONE[standing] } }),
    parts: claimWords(recordsOf(draft), edge),
    rest: rest.join(''),
    notes: [
      ...(standing === 'reported' ? [] : [standing]),
      ...(status === 'completed' ? [] : [status]),
      ...deniers(draft, edge),
      ...[node(edge.source), node(edge.target)].flatMap((end) => (end ? calledInQuote(draft, edge, end) : [])),
      ...(isWorkedOut ? [dating.note ?? `the date is ${dating.basis}`] : []),
    ],
  }
}

/** Who denies it, as other relationships say. */
function deniers(draft: Draft, { id, contradicts = [] }: DraftEdge): readonly string[] {
  const names = draft.edges
    .filter(
      (other) => other.standing === 'denied' && (contradicts.includes(other.id) || other.contradicts?.includes(id)),
    )
    .flatMap(({ accordingTo }) => (accordingTo === undefined ? [] : (recordIn(draft.nodes, accordingTo) ?? [])))
  return [...new Set(names)].map((node) => `denied by ${nameOf(node)}`)
}

/** “the board = Harbour Board”, where the quotes do not name an end but a spelling of it. */
function calledInQuote(draft: Draft, { citations }: DraftEdge, node: DraftNode): readonly string[] {
  const quotes = citations.flatMap((id) => recordIn(draft.passages, id)?.exact.toLowerCase() ?? []).join('\n')
  const names = [nameOf(node), node.label, nameWithin(node)]
  if (names.some((name) => quotes.includes(name.toLowerCase()))) return []
  const called = node.aliases?.find((alias) => quotes.includes(alias.toLowerCase()))
  return called === undefined ? [] : [`${called} = ${nameOf(node)}`]
}
