import { useMemo } from 'react'
import type { Edge } from '../../data/schema.ts'
import { found } from '../../model/network.ts'
import { capitalised } from '../../model/sentence.ts'
import { sayCountedFrom } from '../../model/publication.ts'
import { type Shown, edgesWith } from '../../model/view.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { EmptyNote } from '../EmptyNote/EmptyNote.tsx'
import { OtherWindow } from './OtherWindow.tsx'
import { RelationshipList } from './RelationshipList.tsx'

/** With nothing selected: what the window holds, newest first; then what it may hold, then what no text dates. */
export function Briefing() {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const window = useAppState((state) => state.window)
  const arrived = useAppState((state) => state.arrived)
  const listed = useMemo(() => {
    const newestFirst = (answer: Shown): readonly Edge[] =>
      edgesWith(view, answer)
        .map((id) => found(network.edges, id))
        .toReversed()
    return { certain: newestFirst('certain'), possible: newestFirst('possible'), undated: newestFirst('undated') }
  }, [network, view])
  const known = useAppState((state) => state.known)
  // Where a comparison is asked for and this is shown all the same, there is nothing before the window.
  const comparing = useAppState((state) => state.versus !== null)
  const counted = useMemo(
    () => (known === null ? null : sayCountedFrom(view.edges.keys(), network)),
    [known, view, network],
  )
  const come = useMemo(() => network.byDate.filter((edge) => arrived.has(edge.id)), [network, arrived])

  return (
    <>
      <h2 tabIndex={-1}>{network.dated ? capitalised(sayWindow(window, network.extent)) : 'All relationships'}</h2>
      {view.edges.size === 0 ? (
        <EmptyNote />
      ) : (
        <p className="summary">
          {network.dated
            ? 'What the documents say of this window, newest first. A name shows its relationships, a verb the passages of that one.'
            : 'What the documents say, without dates. A name shows its relationships, a verb the passages of that one.'}
        </p>
      )}
      {counted !== null && <p className="summary">{counted}</p>}
      {comparing && (
        <>
          <p className="summary">Nothing in this dataset comes before this window that it could be compared with.</p>
          <OtherWindow />
        </>
      )}
      {come.length > 0 && (
        <>
          <div className="arrivals">
            <Part heading="Just come" edges={come} note="What the last step of time brought." />
          </div>
          {listed.certain.length > 0 && <h3>All of this window</h3>}
        </>
      )}
      <RelationshipList edges={listed.certain} view={view} level={come.length > 0 ? 4 : 3} />
      <Part
        heading="Possible in this window"
        edges={listed.possible}
        note="Some reading of their dates falls in it, not every one."
      />
      <Part
        heading="Undated"
        edges={listed.undated}
        note={network.dated ? 'No text dates them, so no window holds them more than another.' : 'No text dates them.'}
      />
    </>
  )
}

interface PartProps {
  readonly heading: string
  readonly note: string
  readonly edges: readonly Edge[]
}

/** A list under its own heading; nothing where it is empty. */
export function Part({ heading, note, edges }: PartProps) {
  const { selectors } = useApp()
  const view = useAppState(selectors.view)
  if (edges.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <p className="summary">{note}</p>
      <RelationshipList edges={edges} view={view} level={4} />
    </>
  )
}
