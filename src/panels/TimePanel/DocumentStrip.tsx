import { memo, useId, useMemo } from 'react'
import { gapsOf, periodOf } from '../../model/coverage.ts'
import { publishedFrom } from '../../model/publication.ts'
import { referenceOf } from '../../model/reference.ts'
import { useApp } from '../../store/AppContext.tsx'
import { type Interval, intersection } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { textWidth } from '../../layout/textWidth.ts'
import { type Scale, xOf } from './scale.ts'

/** Px of the strip's height. */
const HEIGHT = 12
const MIDDLE = HEIGHT / 2
/** Half of the mark of a day of publication, in px. */
const MARK = 3.5
const SILENCE = 'no text covers this'
/** Px of the words in the strip, and of the room that they want at each side. */
const WORDS_PX = 11.5
const AROUND_PX = 14
const SILENCE_PX = textWidth(SILENCE, 400, WORDS_PX)
/** What the marks are, at the right of the strip, where that much is free. */
const LEGEND = 'a text’s day'
const LEGEND_PX = 14 + textWidth(LEGEND, 400, WORDS_PX)

/** When each document was published, which period it speaks about, and, hatched, what none speaks about. */
export const DocumentStrip = memo(function DocumentStrip({ scale }: { readonly scale: Scale }) {
  const { axis, width } = scale
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
  const at = (day: number) => xOf(day, scale)
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
        const [from, to] = [at(span.start), at(span.end)]
        const isSaid = to - from > SILENCE_PX + 2 * AROUND_PX
        return (
          <g key={gap.start} className="gap">
            <title>No document here covers {sayWindow(gap, { start: 0, end: 0 })}.</title>
            <rect x={from} y="2" width={to - from} height={HEIGHT - 4} fill={`url(#${hatch})`} />
            {isSaid && (
              <>
                <rect
                  className="said-ground"
                  x={(from + to - SILENCE_PX) / 2 - 5}
                  y="0"
                  width={SILENCE_PX + 10}
                  height={HEIGHT}
                />
                <text x={(from + to) / 2} y={HEIGHT - 2} textAnchor="middle">
                  {SILENCE}
                </text>
              </>
            )}
          </g>
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
                y={MIDDLE - 0.75}
                width={Math.max(3, at(span.end) - at(span.start))}
                height="1.5"
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
      {width - scale.right > LEGEND_PX && (
        <g transform={`translate(${scale.right + 12} 0)`}>
          <path className="sample" d={`M0 ${MIDDLE - MARK}l${MARK} ${MARK}l${-MARK} ${MARK}l${-MARK} ${-MARK}z`} />
          <text x="8" y={HEIGHT - 2}>
            {LEGEND}
          </text>
        </g>
      )}
    </svg>
  )
})
