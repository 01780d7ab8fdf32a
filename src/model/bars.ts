/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or a number that a column gives */
/** What each bar of the time axis stands for: the view that its window would give, so that bar, sentence and list agree. */
import { cutTo } from '../time/brush.ts'
import { type Interval, contains } from '../time/interval.ts'
import type { Answer } from '../time/answer.ts'
import { ANSWER_TABLE, alikeInTime, answerCodesAlike, codeOf } from './answers.ts'
import { beganAs, beganEach, daysBegun } from './began.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { type Admitted, type Choices, type View, drawnCodes, viewAmong } from './view.ts'

export interface Bar {
  /** The unit of the calendar that it is drawn over; it may reach beyond the extent. */
  readonly span: Interval
  /** The window that it stands for. */
  readonly window: Interval
  /** How many there are of each answer in it, drawn or not. */
  readonly counts: Pick<View['counts'], Answer>
  /** Of the drawn and dated relationships how many happened or began in it, by family: what is drawn as its height. */
  readonly began: ReadonlyMap<string, { readonly certain: number; readonly possible: number }>
  /** How many more may have, on some day of a longer time; drawn over that, not here. */
  readonly vague: number
  /** The rest of them: in force or open already. With the two above it makes all that is drawn and dated. */
  readonly inForce: number
}

/**
 * @param spans in order, each touching the extent
 * @param choices what is asked of each bar's window; their own window is of no account
 */
export function barsOf(
  spans: readonly Interval[],
  among: Admitted,
  choices: Choices,
  network: Network,
): readonly Bar[] {
  const count = choices.focus === null ? countAlike(among, choices, network) : countNear(among, choices, network)
  return spans.map((span) => {
    const window = cutTo(span, network.extent)
    return { span, window, ...count(window) }
  })
}

type Counted = Omit<Bar, 'span' | 'window'>
/** So many relationships of a window that have one date and one answer; and how many of them are of each family. */
type Add = (code: number, date: number, count: number, ofFamily: (family: number) => number) => void

/** Around a focus each window has relationships of its own. */
function countNear(among: Admitted, choices: Choices, network: Network): (window: Interval) => Counted {
  const { relation, familyOf, date } = columnsOf(network)
  return (window) => {
    const { edges, counts } = viewAmong(among, network, { ...choices, window })
    const { certain, possible, limit, undated, outside } = counts
    const bar = tally(window, network, (add) => {
      for (const place of edges.rows)
        add(edges.codes[place]!, date[place]!, 1, (family) => Number(familyOf[relation[place]!] === family))
    })
    return { counts: { certain, possible, limit, undated, outside }, ...bar }
  }
}

/**
 * Relationships of one date that were open on the same days get one answer, and began on the same days: what is asked of one of them
 * in each window is what would be found of all.
 */
function countAlike(among: Admitted, choices: Choices, network: Network): (window: Interval) => Counted {
  const { relation, familyOf } = columnsOf(network)
  const alike = alikeInTime(choices.known, network)
  const groups = alike.date.length
  const families = network.dataset.families.length
  const members = new Int32Array(groups)
  const ofFamilies = new Int32Array(groups * families)
  for (const place of among.rows) {
    const group = alike.of[place]!
    members[group]! += 1
    ofFamilies[group * families + familyOf[relation[place]!]!]! += 1
  }
  return (window) => {
    const asked = { ...choices, window }
    const codes = answerCodesAlike(alike, asked, network)
    const isDrawn = drawnCodes(asked, network)
    const counts = ANSWER_TABLE.map(() => 0)
    for (let group = 0; group < codes.length; group++) counts[codes[group]!]! += members[group]!
    const bar = tally(window, network, (add) => {
      for (let group = 0; group < codes.length; group++) {
        const code = codes[group]!
        if (members[group]! > 0 && isDrawn[code])
          add(code, alike.date[group]!, members[group]!, (family) => ofFamilies[group * families + family]!)
      }
    })
    const of = (answer: Answer) => counts[codeOf(answer)]!
    return {
      counts: {
        certain: of('certain'),
        possible: of('possible'),
        limit: of('limit'),
        undated: of('undated'),
        outside: of('outside'),
      },
      ...bar,
    }
  }
}

const CERTAIN = codeOf('certain')

/** What happened or began in a window, of all that is drawn in it. */
function tally(window: Interval, network: Network, addAll: (add: Add) => void): Omit<Counted, 'counts'> {
  const { families } = network.dataset
  const beginnings = beganEach(window, network)
  const began = new Map<string, { certain: number; possible: number }>()
  let vague = 0
  let inForce = 0
  addAll((code, date, count, ofFamily) => {
    if (date === NONE) return
    const how = beganAs(beginnings[date]!, code === CERTAIN ? 'certain' : 'possible')
    if (how === 'before') inForce += count
    else if (how === 'vague') vague += count
    else
      for (const [number, { id }] of families.entries()) {
        const own = ofFamily(number)
        if (own === 0) continue
        const counts = began.get(id) ?? { certain: 0, possible: 0 }
        counts[how] += own
        began.set(id, counts)
      }
  })
  return { began, vague, inForce }
}

/** Relationships that began on some day of a time that no one bar holds. */
export interface VagueBeginning {
  readonly span: Interval
  /** The family of most of them. */
  readonly family: string
  readonly count: number
}

/**
 * What the bars cannot show: beginnings known only to a longer time than a bar, by that time, the longest first.
 * @param spans those of the bars
 */
export function vagueBeginnings(
  spans: readonly Interval[],
  among: Admitted,
  choices: Choices,
  network: Network,
): readonly VagueBeginning[] {
  if (!choices.showPossible) return []
  const { rows } = viewAmong(among, network, { ...choices, window: network.extent }).edges
  const { date, dates, relation, familyOf } = columnsOf(network)
  const { families: all } = network.dataset
  const tooLong = dates.map((when) => {
    const span = daysBegun(when)
    return span && !spans.some((bar) => contains(bar, span)) ? span : null
  })
  const groups = new Map<string, { readonly span: Interval; readonly families: Map<string, number> }>()
  for (const place of rows) {
    const span = tooLong[date[place]!]
    if (!span) continue
    const key = `${span.start} ${span.end}`
    const { families } = groups.get(key) ?? { families: new Map<string, number>() }
    const family = all[familyOf[relation[place]!]!]!.id
    families.set(family, (families.get(family) ?? 0) + 1)
    groups.set(key, { span, families })
  }
  return [...groups.values()]
    .map(({ span, families }) => ({
      span,
      family: [...families].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '',
      count: [...families.values()].reduce((sum, count) => sum + count, 0),
    }))
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start)
}
