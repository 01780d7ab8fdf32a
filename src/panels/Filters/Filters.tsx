import { type ReactNode, useMemo, useState } from 'react'
import { type Progress, statusOf } from '../../model/answers.ts'
import { CHANGES } from '../../model/changes.ts'
import { filterCounts } from '../../model/filterCounts.ts'
import { type Facet, type Filter, filtersOf } from '../../model/filters.ts'
import { found } from '../../model/network.ts'
import { drawsUndated } from '../../model/view.ts'
import { changesOf } from '../../model/changes.ts'
import { clearFilters, setFade, showOnly, showPossible, showUndated, toggleFilter } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { LineSwatch, Swatch } from '../../ui/Swatch.tsx'
import './filters.css'

const HEADINGS: Readonly<Record<Facet, string>> = {
  kind: 'Kinds',
  family: 'Relationships',
  status: 'How far it got',
  party: 'Sides',
  document: 'Documents',
  voices: 'Documents that say it',
}
const ORDER: readonly Facet[] = ['kind', 'party', 'family', 'status', 'voices', 'document']

/** Legend and filters in one: every cue of the drawing, what it means, how much of it is there, and a switch. */
export function Filters() {
  const { network, selectors, store } = useApp()
  const view = useAppState(selectors.view)
  const choices = useAppState(selectors.choices)
  const fade = useAppState((state) => state.fade)
  const { off } = choices
  const [folded, setFolded] = useState(false)
  const filters = useMemo(() => filtersOf(network), [network])
  const counts = useMemo(() => filterCounts(filters, network, choices, view), [filters, network, choices, view])

  return (
    <section className={folded ? 'filters folded' : 'filters'} aria-label="Filters">
      <div className="filters-head">
        <button
          type="button"
          className="quiet"
          aria-expanded={!folded}
          aria-label={folded ? 'Unfold the legend' : 'Fold the legend'}
          title={folded ? 'Unfold the legend' : 'Fold the legend'}
          onClick={() => setFolded(!folded)}
        >
          {folded ? '»' : '«'}
        </button>
        <h2>Legend and filters</h2>
        {/* There before it is needed, as all else here: the first switch must not move the others from under the pointer. */}
        <button type="button" className="quiet" disabled={off.size === 0} onClick={() => clearFilters(store)}>
          Clear
        </button>
      </div>
      <div className="switch fade-switch" role="group" aria-label="What is switched off is">
        <span aria-hidden="true">Switched off:</span>
        <button type="button" aria-pressed={!fade} onClick={() => setFade(store, false)}>
          Hidden
        </button>
        <button type="button" aria-pressed={fade} onClick={() => setFade(store, true)}>
          Faded
        </button>
      </div>
      <ChangeRows />
      {ORDER.map((facet) => {
        const group = filters.filter((filter) => filter.facet === facet)
        if (group.length === 0) return null
        const ids = group.map((filter) => filter.id)
        return (
          <fieldset key={facet}>
            <legend>{HEADINGS[facet]}</legend>
            {group.map((filter) => (
              <Row
                key={filter.id}
                label={filter.label}
                sample={<Sample filter={filter} />}
                on={!off.has(filter.id)}
                count={counts.get(filter.id) ?? 0}
                toggle={() => toggleFilter(store, filter.id)}
                only={() => showOnly(store, filter.id, ids)}
              />
            ))}
            {facet === 'party' && <SharedRows />}
            {facet === 'kind' && <ForeseenRow />}
            {facet === 'family' && <EventRow />}
            {facet === 'status' && <CertaintyRows />}
          </fieldset>
        )
      })}
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly sample: ReactNode
  readonly on: boolean
  readonly count: number
  readonly toggle: () => void
  readonly only?: () => void
}

function Row({ label, sample, on, count, toggle, only }: RowProps) {
  return (
    <div className={on ? 'filter-row' : 'filter-row off'}>
      <label title={label}>
        <input type="checkbox" checked={on} onChange={toggle} />
        {sample}
        <span className="filter-label">{label}</span>
      </label>
      {only && (
        <button type="button" className="quiet only" aria-label={`Only ${label}`} onClick={only}>
          only
        </button>
      )}
      <span className="count">{on ? count : `+${count}`}</span>
    </div>
  )
}

/** What the drawing shows for the thing that a filter switches. */
function Sample({ filter }: { readonly filter: Filter }) {
  const { network } = useApp()
  const [kind] = network.dataset.kinds
  switch (filter.facet) {
    case 'kind':
      return <Swatch kind={found(network.kinds, filter.of)} fill="solid" />
    case 'family':
      return <LineSwatch family={found(network.families, filter.of)} />
    case 'party':
      return kind ? <Swatch kind={{ ...kind, colour: 'ink' }} parties={[filter.of]} /> : null
    case 'status':
      return <LineSwatch status={statusOf(filter.of as Progress)} />
    case 'document':
    case 'voices':
      return null
  }
}

/** Fills that no filter switches. */
function SharedRows() {
  const { network, selectors } = useApp()
  const { nodes, kinds } = network.dataset
  const view = useAppState(selectors.view)
  const count = (fits: (sides: number) => boolean) =>
    [...view.nodes].filter((id) => fits(found(network.nodes, id).parties.length)).length
  const [kind] = kinds
  if (!kind) return null
  const ink = { ...kind, colour: 'ink' as const }
  return (
    <>
      {nodes.some(({ parties }) => parties.length > 1) && (
        <p className="legend-row">
          <Swatch kind={ink} fill="half" /> Shared, of these
          <span className="count">{count((sides) => sides > 1)}</span>
        </p>
      )}
      {nodes.some(({ parties }) => parties.length === 0) && (
        <p className="legend-row">
          <Swatch kind={ink} fill="tint" /> Of neither side
          <span className="count">{count((sides) => sides === 0)}</span>
        </p>
      )}
    </>
  )
}

/** The thin lines to the event that a contact was, explained where the dataset has one. */
function EventRow() {
  const { network } = useApp()
  if (!network.dataset.edges.some(({ event }) => event !== undefined)) return null
  return (
    <p className="legend-row">
      <LineSwatch spoke /> To its event
    </p>
  )
}

/** The lines of dates that are not certain, each with its own switch. */
function CertaintyRows() {
  const { network, store, selectors } = useApp()
  const { possible, undated } = useAppState(selectors.view).counts
  const possibleOn = useAppState((state) => state.showPossible)
  const undatedOn = drawsUndated(useAppState(selectors.choices), network)
  return (
    <>
      <Row
        label="Possible in this window"
        sample={<LineSwatch answer="possible" />}
        on={possibleOn}
        count={possible}
        toggle={() => showPossible(store, !possibleOn)}
      />
      <Row
        label="Undated"
        sample={<LineSwatch answer="undated" />}
        on={undatedOn}
        count={undated}
        toggle={() => showUndated(store, network, !undatedOn)}
      />
    </>
  )
}

/** The dashed outline of what is no more than planned, where the dataset has plans. */
function ForeseenRow() {
  const { network } = useApp()
  const kind = network.dataset.kinds.find(({ staged }) => staged)
  if (!kind || !network.dataset.edges.some(({ status }) => status === 'planned')) return null
  return (
    <p className="legend-row">
      <Swatch kind={kind} fill="open" foreseen /> Only planned by then
    </p>
  )
}

/** The signs on the lines while two windows are compared, with how many there are of each. */
function ChangeRows() {
  const { selectors } = useApp()
  const compared = useAppState(selectors.compared)
  if (!compared) return null
  const changes = [...changesOf(compared.comparison).values()]
  return (
    <fieldset>
      <legend>Compared windows</legend>
      {CHANGES.map(({ change, sign, label }) => (
        <p key={change} className="legend-row change-row">
          <span className="sign">{sign}</span> {label}
          <span className="count">{changes.filter((one) => one === change).length}</span>
        </p>
      ))}
    </fieldset>
  )
}
