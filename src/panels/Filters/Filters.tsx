import { formatDigits } from '../../model/formatCount.ts'
import { outlineSides } from '../../layout/sides.ts'
import { type ReactNode, memo, useDeferredValue, useMemo, useState } from 'react'
import { type Progress, statusOf } from '../../model/answers.ts'
import { CHANGES, edgesOfChanges } from '../../model/changes.ts'
import { filterCounts } from '../../model/filterCounts.ts'
import { type Facet, type Filter, filtersOf, onlyOf } from '../../model/filters.ts'
import { found } from '../../model/network.ts'
import type { Standing } from '../../data/schema.ts'
import { type Choices, type View, drawsUndated, viewOf } from '../../model/view.ts'
import { sameInterval } from '../../time/interval.ts'
import { clearFilters, setFade, showOnly, showPossible, showUndated, toggleFilter } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { LineSwatch, Swatch } from '../../ui/Swatch.tsx'
import { REST_MS, restOf } from '../../ui/restOf.ts'
import { useRested } from '../../ui/useRested.ts'
import './filters.css'

const HEADINGS: Readonly<Record<Facet, string>> = {
  party: 'Side',
  kind: 'Who and what',
  family: 'Lines',
  status: 'How far it got',
  document: 'Said by',
  voices: 'Documents that say it',
  standing: 'Standing',
  checked: 'Second reader',
}
/** Sides and lines before what the names say, documents after it. */
const BEFORE_NAMES: readonly Facet[] = ['party', 'kind', 'family', 'standing', 'status']
const AFTER_NAMES: readonly Facet[] = ['document', 'voices', 'checked']

const FACETS = [...BEFORE_NAMES, ...AFTER_NAMES]
const NO_FILTERS: readonly Filter[] = []

/** A moment of the view, with what was asked for it. */
interface Counted {
  readonly choices: Choices
  readonly counted: View
}

/** Key and filters in one: every cue that is on the screen, what it means, how much of it is there, and a switch. */
export function Filters() {
  const { selectors, store } = useApp()
  const view = useAppState(selectors.view)
  const chosen = useAppState(selectors.choices)
  // A switch answers at once. What is counted follows the figure, or each step of time would wait for it: by a frame, of very many
  // relationships once the thumb rests.
  const now = useMemo((): Counted => ({ choices: chosen, counted: view }), [chosen, view])
  const told = useDeferredValue(useRested(now, Math.min(REST_MS, restOf(view.edges.size))))
  const fade = useAppState((state) => state.fade)
  const [folded, setFolded] = useState(false)

  if (folded)
    return (
      <section className="filters folded" aria-label="Filters">
        <FoldButton folded fold={() => setFolded(false)} />
      </section>
    )
  return (
    <section className="filters" aria-label="Filters" aria-busy={told !== now}>
      <div className="filters-head">
        <h2>Key and filters</h2>
        {/* There before it is needed, as all else here: the first switch must not move the others from under the pointer. */}
        <button type="button" className="quiet" disabled={chosen.off.size === 0} onClick={() => clearFilters(store)}>
          Clear
        </button>
        <FoldButton folded={false} fold={() => setFolded(true)} />
      </div>
      <ChangeRows />
      <Groups told={told} />
      <div className="fade-switch" role="group" aria-label="What is switched off is">
        <span aria-hidden="true">Switched off is</span>
        <button type="button" className="quiet" aria-pressed={!fade} onClick={() => setFade(store, false)}>
          Hidden
        </button>
        <button type="button" className="quiet" aria-pressed={fade} onClick={() => setFade(store, true)}>
          Faded
        </button>
      </div>
    </section>
  )
}

/** All rows, as they were counted last: while a thumb moves none of them is made anew. */
const Groups = memo(function Groups({ told: { choices, counted } }: { readonly told: Counted }) {
  const { network, hasOwn = false } = useApp()
  const isOutline = useAppState((state) => outlineSides(network, state, hasOwn) !== null)
  const off = useAppState((state) => state.off)
  const filters = useMemo(() => filtersOf(network), [network])
  const ofFacets = useMemo(
    () => new Map(FACETS.map((facet) => [facet, filters.filter((filter) => filter.facet === facet)] as const)),
    [filters],
  )
  const counts = useMemo(() => filterCounts(filters, network, choices, counted), [filters, network, choices, counted])
  // Asked without filters: what one switch leaves out must not take the rows of others from under the pointer.
  const isUnfiltered = choices.off.size === 0 && choices.showPossible
  const unfiltered = useMemo(
    () => (isUnfiltered ? counted : viewOf(network, { ...choices, off: NONE, showPossible: true })),
    [isUnfiltered, counted, network, choices],
  )
  const listed = useMemo(() => {
    const present = isUnfiltered ? counts : filterCounts(filters, network, { ...choices, off: NONE }, unfiltered)
    // “Only” switches off what is not in sight as well: of that there is nothing to say.
    const isAlone = onlyOf(choices.off, network) !== null
    return filters.filter(({ id }) => (present.get(id) ?? 0) > 0 || (choices.off.has(id) && !isAlone))
  }, [isUnfiltered, counts, filters, network, choices, unfiltered])

  const groupOf = (facet: Facet) => {
    const group = listed.filter((filter) => filter.facet === facet)
    const all = ofFacets.get(facet) ?? NO_FILTERS
    return (
      <fieldset key={facet} hidden={group.length === 0}>
        <legend>{HEADINGS[facet]}</legend>
        {group.map((filter) => (
          <FilterRow
            key={filter.id}
            filter={filter}
            among={all}
            on={!off.has(filter.id)}
            count={counts.get(filter.id) ?? 0}
          />
        ))}
        {facet === 'party' && <SharedRows view={counted} />}
        {facet === 'kind' && <ForeseenRow />}
        {facet === 'family' && (
          <LineRows view={counted} isOutline={isOutline} offersPossible={unfiltered.counts.possible > 0} />
        )}
      </fieldset>
    )
  }
  return (
    <>
      {BEFORE_NAMES.map(groupOf)}
      {isOutline && <NameMarks />}
      {AFTER_NAMES.map(groupOf)}
    </>
  )
})

const NONE: ReadonlySet<string> = new Set()

function FoldButton({ folded, fold }: { readonly folded: boolean; readonly fold: () => void }) {
  const label = folded ? 'Unfold the key' : 'Fold the key'
  return (
    <button
      type="button"
      className="quiet fold-key"
      aria-expanded={!folded}
      aria-label={label}
      title={label}
      onClick={fold}
    >
      {folded ? '»' : '«'}
    </button>
  )
}

interface FilterRowProps {
  readonly filter: Filter
  /** All of its facet: what “only” leaves of. */
  readonly among: readonly Filter[]
  readonly on: boolean
  readonly count: number
}

/** Of thousands of documents most are told of as often as before. */
const FilterRow = memo(function FilterRow({ filter, among, on, count }: FilterRowProps) {
  const { store } = useApp()
  const { id, label } = filter
  return (
    <Row
      label={label}
      sample={<Sample filter={filter} />}
      on={on}
      count={count}
      toggle={() => toggleFilter(store, id)}
      only={() =>
        showOnly(
          store,
          id,
          among.map((one) => one.id),
        )
      }
    />
  )
})

interface RowProps {
  readonly label: string
  readonly sample: ReactNode
  readonly on: boolean
  readonly count: number
  readonly toggle: () => void
  readonly only?: () => void
}

function Row({ label, sample, on, count, toggle, only }: RowProps) {
  const said = on ? formatDigits(count) : `+${formatDigits(count)}`
  return (
    <div className={on ? 'filter-row' : 'filter-row off'}>
      <button
        type="button"
        className="filter-toggle"
        // A name ends before its count, however many digits that has.
        style={said.length > 4 ? { paddingRight: 7 * said.length + 6 } : undefined}
        aria-pressed={on}
        title={label}
        onClick={toggle}
      >
        {sample}
        <span className="filter-label">{label}</span>
      </button>
      {only && (
        <button type="button" className="quiet only" aria-label={`Only ${label}`} onClick={only}>
          only
        </button>
      )}
      <span className="count">{said}</span>
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
      return <StatusSample of={filter.of as Progress} />
    case 'standing':
      return <LineSwatch standing={filter.of as Standing} />
    case 'document':
    case 'voices':
    case 'checked':
      return null
  }
}

/** None for what is disputed: a line without the sign of its standing would be that of what is done. */
function StatusSample({ of }: { readonly of: Progress }) {
  return of === 'disputed' ? null : <LineSwatch status={statusOf(of)} />
}

/** Fills that no filter switches. */
function SharedRows({ view }: { readonly view: View }) {
  const { network } = useApp()
  const { nodes, kinds } = network.dataset
  const count = (fits: (sides: number) => boolean) =>
    [...view.nodes].filter((id) => fits(found(network.nodes, id).parties.length)).length
  const [kind] = kinds
  if (!kind) return null
  const ink = { ...kind, colour: 'ink' as const }
  return (
    <>
      {nodes.some(({ parties }) => parties.length > 1) && (
        <p className="legend-row">
          <Swatch kind={ink} fill="half" /> Both, counted in each
          <span className="count">{formatDigits(count((sides) => sides > 1))}</span>
        </p>
      )}
      {nodes.some(({ parties }) => parties.length === 0) && (
        <p className="legend-row">
          <Swatch kind={ink} fill="tint" /> Neither
          <span className="count">{formatDigits(count((sides) => sides === 0))}</span>
        </p>
      )}
    </>
  )
}

interface LineRowsProps {
  readonly view: View
  readonly isOutline: boolean
  /** Is there anything possible, whatever filters leave out? */
  readonly offersPossible: boolean
}

/** Lines that are told by their pattern or their width; those of dates that are not certain have a switch of their own. */
function LineRows({ view, isOutline, offersPossible }: LineRowsProps) {
  const { network, store, selectors } = useApp()
  const { possible, undated } = view.counts
  const possibleOn = useAppState((state) => state.showPossible)
  const undatedOn = drawsUndated(useAppState(selectors.choices), network)
  const joinsEvent = useMemo(
    () => view.edges.rows.some((place) => network.byDate[place]?.event !== undefined),
    [view, network],
  )
  return (
    <>
      {!isOutline && joinsEvent && (
        <p className="legend-row">
          <LineSwatch spoke /> To its event
        </p>
      )}
      {(offersPossible || !possibleOn) && (
        <Row
          label="Possible in this window"
          sample={<LineSwatch answer="possible" />}
          on={possibleOn}
          count={possible}
          toggle={() => showPossible(store, !possibleOn)}
        />
      )}
      {(undated > 0 || !undatedOn) && (
        <Row
          label="Undated"
          sample={<LineSwatch answer="undated" />}
          on={undatedOn}
          count={undated}
          toggle={() => showUndated(store, network, !undatedOn)}
        />
      )}
      {isOutline && (
        <p className="legend-row">
          <LineSwatch several /> Several in one line
        </p>
      )}
    </>
  )
}

/** What stands beside the names of the outline, which are there whatever the window. */
function NameMarks() {
  const { network } = useApp()
  const isWhole = useAppState((state) => sameInterval(state.window, network.extent))
  const dates = useMemo(() => network.dataset.edges.map(({ when }) => when ?? ''), [network])
  const marks = [
    ['+6', 'folded; click to open'],
    ...(dates.some((when) => when.startsWith('[..')) ? [['by 13 Mar', 'on that day or before']] : []),
    ...(dates.some((when) => when.includes('?')) ? [['Mar?', 'worked out, not stated']] : []),
    ...(isWhole ? [] : [['Pale', 'nothing in this window']]),
  ]
  return (
    <fieldset className="name-marks">
      <legend>On the names</legend>
      <dl>
        {marks.map(([mark, meaning]) => (
          <div key={mark}>
            <dt className={mark === 'Pale' ? 'pale' : undefined}>{mark}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </fieldset>
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
  const ofChanges = edgesOfChanges(compared.comparison)
  return (
    <fieldset>
      <legend>Compared windows</legend>
      {CHANGES.map(({ change, sign, label }) => (
        <p key={change} className="legend-row change-row">
          <span className="sign">{sign}</span> {label}
          <span className="count">{ofChanges[change].length}</span>
        </p>
      ))}
    </fieldset>
  )
}
