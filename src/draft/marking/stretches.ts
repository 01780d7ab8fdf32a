import type { FoundExpression } from '../dates/findDates.ts'
import type { Span } from '../documents/span.ts'
import type { NameProposal } from './proposeNames.ts'

/** A stretch of a sentence, with what its words may be. */
export interface TextStretch extends Span {
  readonly is: 'plain' | 'known' | 'meant' | 'unknown' | 'date'
  /** It lies in what is selected. */
  readonly selected: boolean
  /** It lies in a passage that is shown: of the selected relationship, or cited beside it. */
  readonly shown: boolean
}

export interface Marks {
  readonly names: readonly NameProposal[]
  readonly dates: readonly FoundExpression[]
  readonly selected: Span | null
  readonly shown: readonly Span[]
}

/** A sentence cut wherever a name, a date, the selection or a shown passage begins or ends. All in UTF-16 offsets of the text. */
export function stretchesOf({ start, end }: Span, { names, dates, selected, shown }: Marks): readonly TextStretch[] {
  const spans = [...names, ...dates, ...shown, ...(selected ? [selected] : [])]
  const cuts = new Set([start, end])
  for (const span of spans) {
    for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut)
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start
    const holds = (span: Span) => span.start <= from && span.end >= to
    const name = names.find(holds)
    return {
      start: from,
      end: to,
      is: name?.as ?? (dates.some(holds) ? 'date' : 'plain'),
      selected: selected !== null && holds(selected),
      shown: shown.some(holds),
    }
  })
}
