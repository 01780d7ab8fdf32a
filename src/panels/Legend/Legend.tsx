import { type ReactNode, useMemo } from 'react'
import { PROGRESS, type Progress, codeOf, progressCodes, statusOf } from '../../model/answers.ts'
import { standingCodes } from '../../model/claims.ts'
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import { PROGRESS_LABELS } from '../../model/filters.ts'
import { STANDING_LABELS, isDisputed } from '../../model/standing.ts'
import { type Network, found } from '../../model/network.ts'
import { STANDINGS, type Standing } from '../../data/schema.ts'
import type { Shown, View } from '../../model/view.ts'
import type { Day } from '../../time/interval.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { LineSwatch, Swatch } from '../../ui/Swatch.tsx'
import './legend.css'

/** A cue with what it means. */
interface Cue {
  readonly of: string
  readonly sample: ReactNode
  readonly label: string
  /** Does the line without the key show it, too? */
  readonly inLine: boolean
}

/** The key by itself, for a page that has no room for filters: a line of the main cues, and all that are on the screen in a list. */
export function Legend() {
  const cues = useCues()
  return (
    <div className="legend">
      <details>
        <summary>Key</summary>
        <ul aria-label="Key">{cues.map(item)}</ul>
      </details>
      <ul className="legend-line" aria-label="Main cues">
        {cues.filter(({ inLine }) => inLine).map(item)}
      </ul>
    </div>
  )
}

const item = ({ of, sample, label }: Cue) => (
  <li key={of}>
    {sample} {label}
  </li>
)

/** The cues of the present view. */
function useCues(): readonly Cue[] {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const known = useAppState((state) => state.known)
  const { kinds, parties, families } = network.dataset
  const nodes = [...view.nodes].map((id) => found(network.nodes, id))
  const { drawnFamilies, progress, standings, toEvent, possible, undated } = useMemo(
    () => cuesOfLines(view, known, network),
    [view, known, network],
  )
  const [kind] = kinds
  const ink = kind && { ...kind, colour: 'ink' as const }
  const some = (is: boolean, cue: Cue): readonly Cue[] => (is ? [cue] : [])
  const sides = ink
    ? [
        ...parties.map((party) => ({
          of: `party:${party.id}`,
          sample: <Swatch kind={ink} parties={[party.id]} />,
          label: party.label,
          inLine: true,
        })),
        ...some(
          nodes.some((node) => node.parties.length > 1),
          { of: 'both', sample: <Swatch kind={ink} fill="half" />, label: 'Both', inLine: true },
        ),
        ...some(
          nodes.some((node) => node.parties.length === 0),
          { of: 'neither', sample: <Swatch kind={ink} fill="tint" />, label: 'Neither', inLine: false },
        ),
      ]
    : []
  return [
    ...sides,
    ...families
      .filter(({ id }) => drawnFamilies.has(id))
      .map((family) => ({
        of: `family:${family.id}`,
        sample: <LineSwatch family={family} />,
        label: family.label,
        inLine: true,
      })),
    // What is disputed has a sign of its own, below.
    ...PROGRESS.filter((one) => one !== 'disputed')
      .filter((one) => progress.has(one))
      .map((one) => ({
        of: one,
        sample: <LineSwatch status={statusOf(one)} />,
        label: PROGRESS_LABELS[one],
        inLine: false,
      })),
    ...STANDINGS.filter((one) => isDisputed({ standing: one }) && standings.has(one)).map((one) => ({
      of: one,
      sample: <LineSwatch standing={one} />,
      label: STANDING_LABELS[one],
      inLine: true,
    })),
    ...some(toEvent, { of: 'event', sample: <LineSwatch spoke />, label: 'To its event', inLine: false }),
    ...some(possible, {
      of: 'possible',
      sample: <LineSwatch answer="possible" />,
      label: 'Possible in this window',
      inLine: true,
    }),
    ...some(undated, { of: 'undated', sample: <LineSwatch answer="undated" />, label: 'Undated', inLine: false }),
    ...kinds
      .filter(({ id }) => nodes.some((node) => node.kind === id))
      .map((one) => ({
        of: `kind:${one.id}`,
        sample: <Swatch kind={one} fill="solid" />,
        label: one.label,
        inLine: false,
      })),
  ]
}

/** What the lines of a view make necessary to explain: gone through once, whatever their number. */
function cuesOfLines({ edges, nodes }: View, known: Day | null, network: Network) {
  const { relation, familyOf } = columnsOf(network)
  const { families } = network.dataset
  const codes = progressCodes(known, network)
  const sure = standingCodes(network)
  const standings = new Set<Standing>()
  const drawnFamilies = new Set<string>()
  const progress = new Set<Progress>()
  let toEvent = false
  for (const place of edges.rows) {
    const family = families[familyOf[relation[place] ?? NONE] ?? NONE]
    if (family) drawnFamilies.add(family.id)
    const step = PROGRESS[codes[place] ?? NONE]
    if (step) progress.add(step)
    const standing = STANDINGS[sure[place] ?? NONE]
    if (standing) standings.add(standing)
    const event = network.byDate[place]?.event
    if (event !== undefined && nodes.has(event)) toEvent = true
  }
  const some = (answer: Shown) => {
    const code = codeOf(answer)
    return edges.rows.some((place) => edges.codes[place] === code)
  }
  return { drawnFamilies, progress, standings, toEvent, possible: some('possible'), undated: some('undated') }
}
