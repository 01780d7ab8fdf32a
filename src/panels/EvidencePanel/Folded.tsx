import { formatCount } from '../../model/formatCount.ts'
import { openPanel } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { TurnRound } from './CardGroup.tsx'
import { CardList } from './CardList.tsx'
import { useCardsAmong } from './useCardsAmong.ts'

interface Props {
  readonly heading: string
  /** Ids of relationships of the view that have no line of their own. */
  readonly edges: readonly string[]
}

/** What the figure leaves out at its level, by event: everything of the view is found somewhere. */
export function Folded({ heading, edges }: Props) {
  const { store } = useApp()
  const cards = useCardsAmong(edges)
  return (
    <>
      <div className="panel-heading">
        <h2 tabIndex={-1}>{heading}</h2>
        <button type="button" className="quiet" onClick={() => openPanel(store, 'window')}>
          Back to the window
        </button>
      </div>
      <p className="summary">
        {formatCount(edges.length, 'relationship')} of this view without a line: offices are said under names, subjects
        by their event, and the rest here.
      </p>
      <p className="order-line">
        <TurnRound />
      </p>
      <CardList cards={cards} years={3} />
    </>
  )
}
