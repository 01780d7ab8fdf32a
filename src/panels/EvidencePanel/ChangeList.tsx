import { formatDigits } from '../../model/formatCount.ts'
import { useMemo, useState } from 'react'
import { CHANGES } from '../../model/changes.ts'
import { type Change, changesOf } from '../../model/changes.ts'
import { sayWhenAsked } from '../../model/sayQuestion.ts'
import { capitalised } from '../../model/sentence.ts'
import { compareWith } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { Compared } from '../../store/selectors.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { Part } from './Part.tsx'
import { OtherWindow } from './OtherWindow.tsx'
import { CardList } from './CardList.tsx'
import { useCardsAmong } from './useCardsAmong.ts'

const NOTHING: readonly string[] = []

type Told = (typeof CHANGES)[number]['change']

const NOTES: Readonly<Record<Told, string>> = {
  'only-now':
    'By their dates in this window, and outside the other. An office is dated by the day on which it was observed.',
  'only-then': 'By their dates in the other window, and outside this one.',
  untold: 'Undated, or known only by a limit in one of the windows.',
}

/** How two windows differ, each difference with its relationships and their passages; on request also what is in both. */
export function ChangeList({ compared }: { readonly compared: Compared }) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const mode = useAppState((state) => state.mode)
  const [whole, setWhole] = useState(false)
  const edges = useMemo(() => {
    const by = new Map<Change, string[]>()
    for (const [id, change] of changesOf(compared.comparison)) {
      const own = by.get(change)
      if (own) own.push(id)
      else by.set(change, [id])
    }
    return by
  }, [compared])
  const edgesOf = (wanted: Change) => edges.get(wanted) ?? NOTHING
  const [now, then] = [window, compared.window].map((span) => sayWhenAsked(mode, span, network.extent)) as [
    string,
    string,
  ]
  const headings: Readonly<Record<Told, string>> = {
    'only-now': `Only ${now}`,
    'only-then': `Only ${then}`,
    untold: 'Cannot be told',
  }
  const both = edgesOf('both')
  return (
    <>
      <div className="panel-heading">
        <h2 tabIndex={-1}>
          {capitalised(sayWindow(window, network.extent))} compared with {sayWindow(compared.window, network.extent)}
        </h2>
        <button type="button" className="quiet" onClick={() => compareWith(store, null)}>
          End comparison
        </button>
      </div>
      <OtherWindow key={sayWindow(compared.window, network.extent)} />
      {CHANGES.map(({ change, sign }) => (
        <Part
          key={change}
          heading={`${sign} ${headings[change]} (${edgesOf(change).length})`}
          note={NOTES[change]}
          edges={edgesOf(change)}
        />
      ))}
      {both.length > 0 && (
        <details className="not-in-view" onToggle={(event) => setWhole(event.currentTarget.open)}>
          <summary>In both ({formatDigits(both.length)})</summary>
          {whole && <Both edges={both} />}
        </details>
      )}
    </>
  )
}

function Both({ edges }: { readonly edges: readonly string[] }) {
  return <CardList cards={useCardsAmong(edges)} years={4} />
}
