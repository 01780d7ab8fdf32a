import { useMemo } from 'react'
import { type Plan, chaptersBetween, linesBefore } from '../../model/textByEvent.ts'
import { type LineGroup, linesBetween } from '../../model/textTwin.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { jumpsUnder } from '../../ui/jumpsUnder.ts'
import { type Manner, TextBody } from './TextBody.tsx'

/** So many sentences stand on a page. */
const PAGE = 300

interface Props extends Manner {
  readonly plans: readonly Plan[]
  readonly groups: readonly LineGroup[]
}

/** Very many sentences, a page at a time, each with its own footnotes. */
export function LongText({ plans, groups, ...manner }: Props) {
  const isByEvent = manner.form === 'event'
  const before = useMemo(() => (isByEvent ? linesBefore(plans) : undefined), [isByEvent, plans])
  const jumps = useMemo(
    () =>
      jumpsUnder(
        isByEvent
          ? plans.map(({ heading, cards }) => [heading, cards.length])
          : groups.map(({ heading, lines }) => [heading, lines.length]),
      ),
    [isByEvent, plans, groups],
  )
  const rows = isByEvent
    ? plans.reduce((sum, { cards }) => sum + cards.length, 0)
    : groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <Pages
      of={isByEvent ? plans : groups}
      rows={rows}
      words="sentences"
      before={before}
      jumps={jumps}
      most={0}
      step={PAGE}
    >
      {(from, to) => <Page {...manner} plans={plans} groups={groups} from={from} to={to} />}
    </Pages>
  )
}

interface PageProps extends Props {
  readonly from: number
  readonly to: number
}

function Page({ plans, groups, from, to, ...manner }: PageProps) {
  const { network } = useApp()
  const read = useMemo(
    () => ({
      chapters: chaptersBetween(plans, from, to, network),
      groups: linesBetween(groups, from, to),
    }),
    [plans, groups, from, to, network],
  )
  return <TextBody {...manner} read={read} numbered={read} />
}
