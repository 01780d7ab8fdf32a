import { type ReactNode, useId, useRef } from 'react'
import { periodOf } from '../../model/coverage.ts'
import { referenceOf } from '../../model/reference.ts'
import { useApp } from '../../store/AppContext.tsx'
import { saySpan } from '../../time/sayWindow.ts'

/** What the cues of the chart mean, and in words what the strip of the documents shows. */
export function TimeKey() {
  const { network } = useApp()
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (box.current) box.current.open = false
  }
  return (
    <details ref={box} className="time-key">
      <summary
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || box.current?.open !== true) return
          event.preventDefault()
          close()
        }}
        onBlur={(event) => {
          // Nothing in the box takes the focus: wherever else it goes, the reader has read. A click on the box moves it nowhere.
          if (event.relatedTarget) close()
        }}
      >
        Key
      </summary>
      <div className="time-key-box">
        <ul>
          <Cue picture={<rect x="6" y="1" width="8" height="12" fill="currentColor" />}>
            Relationships that happened or began then, in the colours of the drawing: certain
          </Cue>
          <Cue picture={<Hatched />}>
            The same, but possible: their date is in doubt. A thin bar: on some day of all that it spans
          </Cue>
          <Cue picture={<path d="M0 10h10V4h10" fill="none" stroke="currentColor" />}>
            How many were in force or open already
          </Cue>
          <Cue picture={<rect x="9" y="4" width="2" height="6" fill="currentColor" />}>
            An event; pale where it lies outside the window
          </Cue>
          <Cue picture={<path d="M10 3l4 4-4 4-4-4z" fill="currentColor" />}>The day a document was published</Cue>
          <Cue picture={<path d="M10 3l4 4-4 4-4-4z" fill="none" stroke="currentColor" />}>
            The earliest day of a document that states no date
          </Cue>
          <Cue picture={<rect x="0" y="5.5" width="20" height="3" fill="currentColor" />}>
            The period that a document speaks about; hatched where none does
          </Cue>
        </ul>
        <h3>The documents</h3>
        <ul>
          {network.dataset.documents.map((document) => {
            const period = periodOf(document, network)
            return (
              <li key={document.id}>
                {referenceOf(document)}
                {period ? `. Speaks of ${saySpan(period)}.` : '.'}
              </li>
            )
          })}
        </ul>
      </div>
    </details>
  )
}

function Cue({ picture, children }: { readonly picture: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="cue">
      <svg width="20" height="14" aria-hidden="true">
        {picture}
      </svg>
      <span>{children}</span>
    </li>
  )
}

function Hatched() {
  const id = useId()
  return (
    <>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.5" height="4" fill="currentColor" />
      </pattern>
      <rect x="6" y="1" width="8" height="12" fill={`url(#${id})`} />
    </>
  )
}
