import { Fragment, useEffect, useMemo } from 'react'
import { found } from '../../model/network.ts'
import { type Hop, type Paths, pathElements } from '../../model/paths.ts'
import { sayOrder, sayPath, sayPaths } from '../../model/sayPaths.ts'
import { capitalised, nameOf, nameWithin } from '../../model/sentence.ts'
import { keepRaised, showPathStep } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { Relationship } from '../EvidencePanel/Relationship.tsx'

interface Props {
  readonly answer: Paths
  readonly inTime: boolean
}

/** The paths one at a time, the one that is shown raised in the drawing. */
export function FoundPaths({ answer, inTime }: Props) {
  const { network, store } = useApp()
  const asked = useAppState((state) => state.pathWork.step)
  const { paths } = answer
  // Another window may have fewer.
  const step = Math.min(asked, paths.length - 1)
  const path = paths[step]
  const edges = useMemo(() => (path ? pathElements(path).edges : new Set<string>()), [path])
  useEffect(() => keepRaised(store, edges), [store, edges])
  if (!path) return null
  const turn = (by: number) => showPathStep(store, (step + by + paths.length) % paths.length)
  return (
    <>
      <p className="summary">{sayPaths(answer, inTime)}</p>
      {paths.length > 1 && (
        <div className="path-turns">
          <button type="button" onClick={() => turn(-1)}>
            Previous path
          </button>
          <button type="button" onClick={() => turn(1)}>
            Next path
          </button>
        </div>
      )}
      <p className="path-place" aria-live="polite">
        {sayPath(path, step + 1, paths.length, network)} {path.order && sayOrder(path.order)}
      </p>
      <p className="route">
        <Route ids={[path.hops[0]?.from ?? '', ...path.hops.map((hop) => hop.to)]} />
      </p>
      {path.hops.map((hop, i) => (
        <Step key={`${hop.from} ${hop.to}`} hop={hop} number={i + 1} />
      ))}
      <p className="summary">
        To have no path through places, themes or anything else, switch that kind off under Filters.
      </p>
    </>
  )
}

/** The nodes of a path in their order. */
function Route({ ids }: { readonly ids: readonly string[] }) {
  const { network } = useApp()
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">to</span>{' '}
        </>
      )}
      <NameLink id={id}>{capitalised(nameOf(found(network.nodes, id)))}</NameLink>
    </Fragment>
  ))
}

/** One step, with each relationship that makes it and the passages that say so. */
function Step({ hop, number }: { readonly hop: Hop; readonly number: number }) {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const [from = '', to = ''] = [hop.from, hop.to].map((id) => nameWithin(found(network.nodes, id)))
  return (
    <section className="path-step">
      <h3>
        {number}. {capitalised(from)} and {to}
      </h3>
      <ol>
        {hop.edges.map((edge) => (
          <Relationship key={edge.id} edge={edge} answer={view.edges.get(edge.id) ?? null} />
        ))}
      </ol>
    </section>
  )
}
