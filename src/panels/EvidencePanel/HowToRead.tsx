import { Fragment } from 'react'
import { outlineSides } from '../../layout/sides.ts'
import { oncePer } from '../../data/oncePer.ts'
import { type Network, found } from '../../model/network.ts'
import { toCalendar } from '../../time/day.ts'
import { sayYear } from '../../time/sayDate.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { LineSwatch } from '../../ui/Swatch.tsx'

/** Families that are shown as samples. */
const SHOWN = 3

/** A dataset may have more families than its relationships are of. */
const usedFamilies = oncePer(
  ({ dataset, relations }: Network) => new Set(dataset.edges.map(({ relation }) => found(relations, relation).family)),
)

/** How to read the picture, in three lines. */
export function HowToRead() {
  const { network, hasOwn = false } = useApp()
  const layout = useAppState((state) => state.layout)
  const chosen = useAppState((state) => state.sides)
  const { families, edges } = network.dataset
  const used = usedFamilies(network)
  const sides = outlineSides(network, { layout, sides: chosen }, hasOwn)
  const [left, right] = sides?.map((id) => found(network.parties, id).label) ?? []
  const { start, end } = network.extent
  const years = [toCalendar(start).year, toCalendar(end - 1).year].map(sayYear)
  const hasPlans = edges.some(({ status }) => status === 'planned')
  return (
    <section className="card-group how-to-read">
      <h3>How to read the picture</h3>
      <p>
        {sides
          ? `${left} left, ${right} right; between them what they did and agreed${network.dated ? `, from ${years.join(' down to ')}` : ''}.`
          : 'A line is what a text says of two of them.'}
      </p>
      <p>
        {families
          .filter(({ id }) => used.has(id))
          .slice(0, SHOWN)
          .map((family) => (
            <Fragment key={family.id}>
              <span className="sample">
                <LineSwatch family={family} /> {family.label}.
              </span>{' '}
            </Fragment>
          ))}
        {hasPlans && <span className="sample">Dashed: planned.</span>}
      </p>
      <p>
        {sides && '“+6” counts what is folded: click it to open. '}Click any name, row or line for the words of the
        texts.
      </p>
    </section>
  )
}
