import { checkedBy } from '../../data/checkedBy.ts'
import type { Edge } from '../../data/schema.ts'
import { contradictionsOf, sayAmount, sayAmounts } from '../../model/claims.ts'
import { isolated } from '../../model/isolated.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { useApp } from '../../store/AppContext.tsx'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'
import { EdgeQuotes } from './EdgeQuotes.tsx'
import './claim.css'

/** What few claims say of themselves: amounts with their passages, what says the contrary, who has checked it. */
export function ClaimEvidence({ edge }: { readonly edge: Edge }) {
  const { network } = useApp()
  const amounts = sayAmounts(edge)
  const contrary = contradictionsOf(edge, network)
  const checked = checkedBy(edge, network)
  return (
    <>
      {checked.length > 0 && (
        <p className="checked-by">
          Checked by two: {checked.map(({ by, on }) => `${isolated(by)}, ${sayWhen(parseWhen(on))}`).join('; ')}
        </p>
      )}
      {amounts !== null && (
        <section className="amounts">
          <p className="rests-heading">{amounts}</p>
          {edge.amounts?.map((amount, i) => (
            <div key={i}>
              {(edge.amounts?.length ?? 0) > 1 && <p className="amount">{sayAmount(amount)}</p>}
              <EdgeQuotes edge={edge} ids={amount.citations} />
            </div>
          ))}
        </section>
      )}
      {contrary.length > 0 && (
        <section className="contrary" aria-label="Says the contrary">
          <p className="rests-heading">Says the contrary</p>
          <ol>
            {[edge, ...contrary].map((one) => (
              <Side key={one.id} edge={one} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** One of two claims that cannot both be so, with the first of its passages. */
function Side({ edge }: { readonly edge: Edge }) {
  const { network } = useApp()
  const when = network.whens.get(edge.id)
  return (
    <li>
      <p className="date">{when ? sayWhen(when) : 'Undated'}</p>
      <p>
        <EdgeSentence edge={edge} />
      </p>
      <EdgeQuotes edge={edge} ids={edge.citations.slice(0, 1)} />
    </li>
  )
}
