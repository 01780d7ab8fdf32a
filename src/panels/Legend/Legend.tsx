import { PROGRESS, progressOf, statusOf } from '../../model/answers.ts'
import { PROGRESS_LABELS } from '../../model/filters.ts'
import { found } from '../../model/network.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { LineSwatch, Swatch } from '../../ui/Swatch.tsx'
import './legend.css'

/** The legend by itself, for a page that has no room for filters: only the cues that are on the screen. */
export function Legend() {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const known = useAppState((state) => state.known)
  const nodes = [...view.nodes].map((id) => found(network.nodes, id))
  const edges = [...view.edges].map(([id, answer]) => ({ edge: found(network.edges, id), answer }))
  const [kind] = network.dataset.kinds
  const ink = kind && { ...kind, colour: 'ink' as const }
  return (
    <details className="legend">
      <summary>Legend</summary>
      <ul>
        {network.dataset.kinds
          .filter(({ id }) => nodes.some((node) => node.kind === id))
          .map((one) => (
            <li key={one.id}>
              <Swatch kind={one} fill="solid" /> {one.label}
            </li>
          ))}
        {ink &&
          network.dataset.parties.map((party) => (
            <li key={party.id}>
              <Swatch kind={ink} parties={[party.id]} /> {party.label}
            </li>
          ))}
        {ink && nodes.some((node) => node.parties.length > 1) && (
          <li>
            <Swatch kind={ink} fill="half" /> Shared
          </li>
        )}
        {ink && nodes.some((node) => node.parties.length === 0) && (
          <li>
            <Swatch kind={ink} fill="tint" /> Of neither side
          </li>
        )}
        {network.dataset.families
          .filter(({ id }) => edges.some(({ edge }) => found(network.relations, edge.relation).family === id))
          .map((family) => (
            <li key={family.id}>
              <LineSwatch family={family} /> {family.label}
            </li>
          ))}
        {edges.some(({ edge }) => edge.event !== undefined && view.nodes.has(edge.event)) && (
          <li>
            <LineSwatch spoke /> To its event
          </li>
        )}
        {PROGRESS.filter((one) => edges.some(({ edge }) => progressOf(edge, known, network) === one)).map((one) => (
          <li key={one}>
            <LineSwatch status={statusOf(one)} /> {PROGRESS_LABELS[one]}
          </li>
        ))}
        {edges.some(({ answer }) => answer === 'possible') && (
          <li>
            <LineSwatch answer="possible" /> Possible in this window
          </li>
        )}
        {edges.some(({ answer }) => answer === 'undated') && (
          <li>
            <LineSwatch answer="undated" /> Undated
          </li>
        )}
      </ul>
    </details>
  )
}
