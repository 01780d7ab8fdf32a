import { useId, useState } from 'react'
import type { Edge } from '../../data/schema.ts'
import { progressOf } from '../../model/answers.ts'
import { flagOf, sayProgress } from '../../model/sayProgress.ts'
import { citedBy } from '../../model/citations.ts'
import type { Shown } from '../../model/view.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { hover } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { EdgeEvidence } from './EdgeEvidence.tsx'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'

interface Props {
  readonly edge: Edge
  /** Its answer to the window; null where it is not in the view. */
  readonly answer: Shown | null
  /** The node that the list belongs to. */
  readonly at?: string | undefined
}

/** One relationship in a list: date, sentence, and on request the passages that it rests on. */
export function Relationship({ edge, answer, at }: Props) {
  const { network, store } = useApp()
  const known = useAppState((state) => state.known)
  const [open, setOpen] = useState(false)
  const evidenceId = useId()
  const when = network.whens.get(edge.id)
  const cited = citedBy(edge.citations, network)
  const passages = cited.reduce((sum, { passages: list }) => sum + list.length, 0)
  const voices = cited.map(({ document }) => document.publisher ?? `“${document.title}”`)

  return (
    <li
      className="relationship"
      data-edge={edge.id}
      onPointerOver={() => hover(store, edge.id)}
      onPointerLeave={() => hover(store, null)}
    >
      <p className="relationship-date">
        <span className="date">{when ? sayWhen(when) : 'Undated'}</span>
        {edge.status === 'planned' && (
          <span className="flag flag-planned" title={sayProgress(edge, known, network)}>
            {flagOf(edge, progressOf(edge, known, network), network)}
          </span>
        )}
        {answer === 'possible' && (
          <span className="flag flag-possible" title="Some reading of its date falls in the window, not every one">
            Possible
          </span>
        )}
      </p>
      <p className="relationship-sentence">
        <EdgeSentence edge={edge} at={at} />
      </p>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls={evidenceId}
        onClick={() => setOpen(!open)}
      >
        {passages === 1 ? '1 passage' : `${passages} passages`} · {[...new Set(voices)].join(', ')}
      </button>
      <div id={evidenceId} hidden={!open}>
        {open && <EdgeEvidence edge={edge} />}
      </div>
    </li>
  )
}
