import { useMemo } from 'react'
import type { Node } from '../../data/schema.ts'
import { formatTimes, formatNumber } from '../../model/formatCount.ts'
import { found } from '../../model/network.ts'
import { pairId } from '../../model/pair.ts'
import { type Met, metBy } from '../../model/cards/meetings.ts'
import { formatLastSeen, formatOffice, officeIn, officesOf } from '../../model/cards/people.ts'
import { isWhole } from '../../time/answer.ts'
import { sayInWindow } from '../../time/sayWindow.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { MOST_ROWS, Pages } from '../../ui/Pages.tsx'
import { useKnown } from './useKnown.ts'

/** Of somebody: which offices the texts see them in, and until when; whom they met how often. */
export function PersonFacts({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const whole = useAppState((state) => isWhole(state.window, state.mode, network.extent))
  const known = useAppState((state) => state.known)
  const admits = useKnown()
  const offices = officesOf(node.id, network, admits)
  const met = useMemo(() => metBy(node.id, network, admits), [node, network, admits])
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
          {isMany(met) ? (
            <dd>
              <Pages of={met} rows={met.length} words="people, the most often met first">
                {(from, to) => (
                  <ul className="met">
                    {met.slice(from, to).map((one) => (
                      <li key={one.other}>
                        <MetOften met={one} /> <OnlyWith node={node} other={one.other} />
                      </li>
                    ))}
                  </ul>
                )}
              </Pages>
            </dd>
          ) : (
            met.map((one) => (
              <dd key={one.other}>
                <MetOften met={one} />
              </dd>
            ))
          )}
        </div>
      )}
    </dl>
  )
}

/** So many that their ways stand beside each, not in a row with the other actions. */
const isMany = (met: readonly Met[]) => met.length > MOST_ROWS

function MetOften({ met: { other, events, perhapsSame } }: { readonly met: Met }) {
  const { network } = useApp()
  return (
    <>
      <NameLink id={other}>{found(network.nodes, other).label}</NameLink> {formatTimes(events.length)}
      {perhapsSame > 1 && `, ${formatNumber(perhapsSame)} perhaps the same`}
    </>
  )
}

/** Ways to what is between somebody and each of those whom they met. */
export function WithOnly({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const admits = useKnown()
  const met = useMemo(() => metBy(node.id, network, admits), [node, network, admits])
  return isMany(met) ? null : met.map(({ other }) => <OnlyWith key={other} node={node} other={other} />)
}

function OnlyWith({ node, other }: { readonly node: Node; readonly other: string }) {
  const { network } = useApp()
  return <NameLink id={pairId(node.id, other)}>With {found(network.nodes, other).label} only</NameLink>
}
