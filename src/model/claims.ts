/** What a claim says of itself beside its sentence: amounts, what says the contrary, who has checked it. */
import { checkedBy } from '../data/checkedBy.ts'
import { oncePer } from '../data/oncePer.ts'
import { type Amount, type Edge, STANDINGS } from '../data/schema.ts'
import { columnsOf } from './edgeColumns.ts'
import { standingOf } from './isDisputed.ts'
import { isolated } from './isolated.ts'
import { type Network, found } from './network.ts'
import { sentenceOf } from './sentence.ts'

/** By place, how sure each claim is: its index in `STANDINGS`. */
export const standingCodes = oncePer(({ byDate }: Network) =>
  Uint8Array.from(byDate, (edge) => STANDINGS.indexOf(standingOf(edge))),
)

/** By place, 1 for what a second reader has checked. */
export const checkedCodes = oncePer(
  (network: Network) =>
    network.made?.checked ?? Uint8Array.from(network.byDate, (edge) => Number(checkedBy(edge, network).length > 0)),
)

/** The relationships that say the contrary of one, whichever of the two names the other, in order of date. */
export function contradictionsOf({ id }: Edge, network: Network): readonly Edge[] {
  return contradictionsIn(network).get(id) ?? []
}

const contradictionsIn = oncePer((network: Network): ReadonlyMap<string, readonly Edge[]> => {
  const named = new Map<string, Set<string>>()
  const name = (a: string, b: string) => named.set(a, (named.get(a) ?? new Set()).add(b))
  for (const { id, contradicts = [] } of network.byDate)
    for (const other of contradicts) {
      name(id, other)
      name(other, id)
    }
  if (named.size === 0) return new Map()
  const { places } = columnsOf(network)
  return new Map(
    [...named].map(([id, others]) => [
      id,
      // A network of a part has the others of the whole no more.
      [...others]
        .filter((other) => places.has(other))
        .toSorted((a, b) => found(places, a) - found(places, b))
        .map((other) => found(network.edges, other)),
    ]),
  )
})

/** A currency, by ISO 4217, stands before its number; what is counted stands after it. */
const CURRENCY = /^[A-Z]{3}$/
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 20 })
/** Largest first. */
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const
/** Of a number in millions, digits after the point that are still easier to read than all digits. */
const MOST_DECIMALS = 3

/** "EUR 30 million", "EUR 45,000", "12 ships". */
export function sayAmount({ value, unit }: Pick<Amount, 'value' | 'unit'>): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size)
  const scaled = scale ? Number((value / scale[0]).toFixed(MOST_DECIMALS)) : value
  // Rounded, it would be another number.
  const said = scale && scaled * scale[0] === value ? `${NUMBER.format(scaled)} ${scale[1]}` : NUMBER.format(value)
  return CURRENCY.test(unit) ? `${unit} ${said}` : `${said} ${isolated(unit)}`
}

/** "EUR 30 million or EUR 28 million: sources differ; 12 ships": of one unit several are what several sources say. Null where there is none. */
export function sayAmounts({ amounts = [] }: Pick<Edge, 'amounts'>): string | null {
  const byUnit = new Map<string, Set<string>>()
  for (const amount of amounts) byUnit.set(amount.unit, (byUnit.get(amount.unit) ?? new Set()).add(sayAmount(amount)))
  const said = [...byUnit.values()].map((own) => `${[...own].join(' or ')}${own.size > 1 ? ': sources differ' : ''}`)
  return said.length > 0 ? said.join('; ') : null
}

/** Has a second reader found that its passages say it, and does that still hold? */
export function isChecked({ id }: Edge, network: Network): boolean {
  return checkedCodes(network)[found(columnsOf(network).places, id)] === 1
}

/** For a text, beside the sentence: "EUR 30 million", "to the contrary: “Denied: Ada met Bea”", "checked by two". */
export function claimRemarks(edge: Edge, network: Network): readonly string[] {
  const amounts = sayAmounts(edge)
  return [
    ...(amounts === null ? [] : [amounts]),
    ...contradictionsOf(edge, network).map((other) => `to the contrary: “${sentenceOf(other, network)}”`),
    ...(isChecked(edge, network) ? ['checked by two'] : []),
  ]
}
