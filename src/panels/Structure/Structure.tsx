import { formatDigits } from '../../model/formatCount.ts'
import { useId } from 'react'
import { found } from '../../model/network.ts'
import { groupsIn } from '../../model/groups.ts'
import { type Measure, measureOf, ranking, sayEstimate } from '../../model/structure.ts'
import { SIZES, type SizeBy } from '../../store/appStore.ts'
import { outlineGroups, setSizeBy } from '../../store/arrange.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { useRestedView } from '../../ui/useRestedView.ts'
import './structure.css'

const RANKED = 10

const CHOICES: Readonly<Record<SizeBy, string>> = {
  none: 'Nothing, all alike',
  connections: 'Connections',
  betweenness: 'Betweenness',
}

const MEANINGS: Readonly<Record<Measure, string>> = {
  connections: 'Connections: the relationships in the present view that one is part of.',
  betweenness:
    'Betweenness: of all pairs of others in the present view, the share whose shortest way to each other leads through ' +
    'this one; where several ways are as short, each counts in part.',
}

function sayValue(measure: Measure, value: number): string {
  return measure === 'connections' ? formatDigits(value) : `${(value * 100).toFixed(1)} %`
}

/** Who is central in the view and who belongs together. All of it is reckoned from the view; no document says it. */
export function Structure() {
  const { network, store } = useApp()
  const view = useRestedView()
  const sizeBy = useAppState((state) => state.sizeBy)
  const outlined = useAppState((state) => state.groups)
  const sizeId = useId()
  const measure: Measure = sizeBy === 'none' ? 'connections' : sizeBy
  const ranked = ranking(measureOf(network, view, measure), RANKED)
  const estimate = sayEstimate(view, measure)
  return (
    <section className="structure" aria-label="Structure">
      <div className="structure-choices">
        <label htmlFor={sizeId}>Size of the nodes</label>
        <select
          id={sizeId}
          value={sizeBy}
          onChange={(event) => {
            const chosen = SIZES.find((one) => one === event.currentTarget.value)
            if (chosen) setSizeBy(store, chosen)
          }}
        >
          {SIZES.map((one) => (
            <option key={one} value={one}>
              {CHOICES[one]}
            </option>
          ))}
        </select>
        <label className="structure-groups">
          <input
            type="checkbox"
            checked={outlined}
            onChange={(event) => outlineGroups(store, event.currentTarget.checked)}
          />
          Outline groups
        </label>
      </div>
      {ranked.length === 0 ? (
        <p className="structure-note">
          {view.nodes.size === 0
            ? 'Nothing is in the view. A wider window or fewer filters would fill this table.'
            : 'No one in the view lies on a shortest way between two others.'}
        </p>
      ) : (
        <table>
          <caption>
            {`The first ${ranked.length} of ${formatDigits(view.nodes.size)} in the view, by ${CHOICES[measure].toLowerCase()}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Name</th>
              <th scope="col">{CHOICES[measure]}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ id, value, rank }) => (
              <tr key={id}>
                <td>{rank}</td>
                <th scope="row">
                  <NameLink id={id}>{found(network.nodes, id).label}</NameLink>
                </th>
                <td>{sayValue(measure, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="structure-note">
        {MEANINGS[measure]} {estimate !== null && `${estimate} `}The numbers follow the window and the filters; no
        document states them.
      </p>
      {outlined && <Groups />}
    </section>
  )
}

/** The outlined groups in words, under the numbers that the drawing gives them. */
function Groups() {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const groups = groupsIn(network, view)
  return (
    <>
      <h3>Groups</h3>
      <p className="structure-note">
        Each group is more closely connected within than with the rest of the view (Louvain method, which weighs every
        pair of neighbours alike). No document states them either.
      </p>
      {groups.length === 0 && <p className="structure-note">The view has no lines that would make a group.</p>}
      <ol className="structure-list">
        {groups.map((ids) => (
          <li key={ids[0]}>
            {ids.map((id, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <NameLink id={id}>{found(network.nodes, id).label}</NameLink>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
