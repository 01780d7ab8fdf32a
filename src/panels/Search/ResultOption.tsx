import type { Stretch } from '../../model/marked.ts'
import { tellApart } from '../../model/namesakes.ts'
import { found } from '../../model/network.ts'
import type { Hit } from '../../model/search.ts'
import { useApp } from '../../store/AppContext.tsx'
import type { Absence } from '../../store/makeRoom.ts'
import { Verbatim } from '../../ui/Verbatim.tsx'
import { LineSwatch, Swatch } from '../../ui/Swatch.tsx'
import { ABSENCE_WORDS, FIELD_WORDS, sayKind, sayStandsFor } from './sayHit.ts'

interface Props {
  readonly id: string
  readonly hit: Hit
  readonly absence: Absence | null
  readonly active: boolean
  readonly choose: () => void
  /** The pointer has come to it, or has gone. */
  readonly point: (inside: boolean) => void
}

/** One hit: what it is, why it was found, and whether it is in the view. */
export function ResultOption({ id, hit, absence, active, choose, point }: Props) {
  const { network } = useApp()
  const kind = sayKind(hit, network)
  return (
    // The keys are those of the field, which keeps the focus and names the active option.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="search-option"
      onClick={choose}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      <span className="search-title">
        <HitTitle hit={hit} />
      </span>{' '}
      <HitWhy hit={hit} /> <Apart hit={hit} />{' '}
      {(kind !== null || absence !== null) && (
        <span className="search-facts">
          <span>
            <HitSwatch hit={hit} /> {kind}
          </span>{' '}
          {absence && <span className="search-absent">{ABSENCE_WORDS[absence]}</span>}
        </span>
      )}
    </div>
  )
}

function HitTitle({ hit }: { readonly hit: Hit }) {
  if (hit.document === null) return <Stretches of={hit.title} />
  return (
    <>
      “
      <Stretches of={hit.title} />” <span className="search-quiet">— {hit.document}</span>
    </>
  )
}

/** Why it was found, where its title does not show it; of a quote, what it stands for. */
function HitWhy({ hit }: { readonly hit: Hit }) {
  const { network } = useApp()
  if (!hit.why) {
    const standsFor = sayStandsFor(hit, network)
    return standsFor === null ? null : <span className="search-why">{standsFor}</span>
  }
  const [before, after] = FIELD_WORDS[hit.why.field] ?? ['', '']
  return (
    <span className="search-why">
      {before}
      <Stretches of={hit.why.text} />
      {after}
    </span>
  )
}

/** What tells a node from others of its name, unless that is what it was found by. */
function Apart({ hit }: { readonly hit: Hit }) {
  const { network } = useApp()
  if (hit.group !== 'entities' || hit.why?.field === 'summary') return null
  const words = tellApart(found(network.nodes, hit.id), network)
  return words === null ? null : (
    <span className="search-why" dir="auto">
      {words}
    </span>
  )
}

/** Its sample, as the legend has it. */
function HitSwatch({ hit }: { readonly hit: Hit }) {
  const { network } = useApp()
  if (hit.group === 'quotes') return null
  if (hit.group === 'entities') {
    const { kind, parties } = found(network.nodes, hit.id)
    return <Swatch kind={found(network.kinds, kind)} parties={parties} size={13} />
  }
  const { id, relation, status } = found(network.edges, hit.id)
  const family = found(network.families, found(network.relations, relation).family)
  return <LineSwatch family={family} status={status} answer={network.whens.has(id) ? 'certain' : 'undated'} />
}

/** A text with what matched marked. It is only ever text. */
function Stretches({ of }: { readonly of: readonly Stretch[] }) {
  return (
    <bdi>
      {of.map(({ text, marked }, i) =>
        marked ? (
          <mark key={i}>
            <Verbatim text={text} />
          </mark>
        ) : (
          <Verbatim key={i} text={text} />
        ),
      )}
    </bdi>
  )
}
