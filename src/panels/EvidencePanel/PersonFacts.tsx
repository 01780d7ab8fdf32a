import type { Node } from '../../data/schema.ts'
import { formatTimes, formatNumber } from '../../model/formatCount.ts'
import { found } from '../../model/network.ts'
import { pairId } from '../../model/pair.ts'
import { metBy } from '../../model/cards/meetings.ts'
import { formatLastSeen, formatOffice, officeIn, officesOf } from '../../model/cards/people.ts'
import { isWhole } from '../../time/answer.ts'
import { sayInWindow } from '../../time/sayWindow.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { useKnown } from './useKnown.ts'

/** Of somebody: which offices the texts see them in, and until when; whom they met how often. */
export function PersonFacts({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const whole = useAppState((state) => isWhole(state.window, state.mode, network.extent))
  const known = useAppState((state) => state.known)
  const admits = useKnown()
  const offices = officesOf(node.id, network, admits)
  const met = metBy(node.id, network, admits)
  return (
    <dl className="facts at-a-glance" lang={network.dataset.language}>
      <div>
        <dt>{offices.length > 1 ? 'Offices' : 'Office'}</dt>
        {offices.length === 0 && <dd>{known === null ? 'no text gives one' : 'no text known by then gives one'}</dd>}
        {offices.map((office) => {
          const { title, at, first, last } = office
          const seen = whole ? 'seen' : officeIn(office, window, network)
          const isOnce = first === undefined || last === undefined || first.edtf === last.edtf
          return (
            <dd key={`${at} ${title}`}>
              <NameLink id={at}>{formatOffice(title, at, network)}</NameLink>
              {last && (
                <span className="fact-note">
                  last seen in that office {formatLastSeen(last)}
                  {seen === 'earlier' && `; not seen in it ${sayInWindow(window, network.extent)}`}
                </span>
              )}
              <span className="fact-note">{!isOnce && `first seen ${sayWhen(first)}; `}no text gives a term</span>
            </dd>
          )
        })}
      </div>
      {met.length > 0 && (
        <div>
          <dt>Met</dt>
          {met.map(({ other, events, perhapsSame }) => (
            <dd key={other}>
              <NameLink id={other}>{found(network.nodes, other).label}</NameLink> {formatTimes(events.length)}
              {perhapsSame > 1 && `, ${formatNumber(perhapsSame)} perhaps the same`}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

/** Ways to what is between somebody and each of those whom they met. */
export function WithOnly({ node }: { readonly node: Node }) {
  const { network } = useApp()
  return metBy(node.id, network, useKnown()).map(({ other }) => (
    <NameLink key={other} id={pairId(node.id, other)}>
      With {found(network.nodes, other).label} only
    </NameLink>
  ))
}
