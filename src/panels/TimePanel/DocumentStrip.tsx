import { useId, useMemo } from 'react'
import { gapsOf, periodOf } from '../../model/coverage.ts'
import { publishedFrom } from '../../model/publication.ts'
import { referenceOf } from '../../model/reference.ts'
import { useApp } from '../../store/AppContext.tsx'
import { type Interval, intersection } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { xOf } from './scale.ts'

/** Px of the strip's height. */
const HEIGHT = 12
const MIDDLE = HEIGHT / 2
/** Half of the mark of a day of publication, in px. */
const MARK = 3.5

interface Props {
  readonly axis: Interval
  readonly width: number
}

/** When each document was published, which period it speaks about, and, hatched, what none speaks about. */
export function DocumentStrip({ axis, width }: Props) {
  const { network } = useApp()
  const hatch = useId()
  const { documents, gaps } = useMemo(
    () => ({
      documents: network.dataset.documents.map((document) => ({
        document,
        period: periodOf(document, network),
        published: publishedFrom(document),
      })),
      gaps: gapsOf(network),
    }),
    [network],
  )
  const at = (day: number) => xOf(day, axis, width)
  const onAxis = (span: Interval) => intersection(span, axis)

  return (
    <svg className="document-strip" width={width} height={HEIGHT} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" strokeWidth="1" />
        </pattern>
      </defs>
      {gaps.map((gap) => {
        const span = onAxis(gap)
        if (!span) return null
        return (
          <rect
            key={gap.start}
            className="gap"
            x={at(span.start)}
            y="0"
            width={at(span.end) - at(span.start)}
            height={HEIGHT}
            fill={`url(#${hatch})`}
          >
            <title>No document here covers {sayWindow(gap, { start: 0, end: 0 })}.</title>
          </rect>
        )
      })}
      {documents.map(({ document, period, published }) => {
        const span = period && onAxis(period)
        const day = published && onAxis({ start: published.day, end: published.day + 1 })
        return (
          <g key={document.id}>
            <title>{referenceOf(document)}</title>
            {span && (
              <rect
                className="period"
                x={at(span.start)}
                y={MIDDLE - 1.5}
                width={Math.max(3, at(span.end) - at(span.start))}
                height="3"
              />
            )}
            {day && (
              <path
                className={published.basis === 'stated' ? 'published' : 'published open'}
                d={`M${at(day.start)} ${MIDDLE - MARK}l${MARK} ${MARK}l${-MARK} ${MARK}l${-MARK} ${-MARK}z`}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}
