import { useState } from 'react'
import { CHANGES } from '../../model/encoding.ts'
import { changesOf } from '../../model/picture.ts'
import { found } from '../../model/network.ts'
import { capitalised } from '../../model/sentence.ts'
import { compareWith } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { Compared } from '../../store/selectors.ts'
import { DateError } from '../../time/dateError.ts'
import { intersection } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { parseWindow } from '../../time/window.ts'
import { Part } from './Briefing.tsx'

const NOTES: Readonly<Record<string, string>> = {
  added: 'In this window, not in the other.',
  ended: 'In the other window, not in this one.',
  'now-certain': 'Possible in the other window, certain in this one.',
  'now-possible': 'Certain in the other window, only possible in this one.',
}

/** What changed between two windows, each change with its relationships and their passages. */
export function ChangeList({ compared }: { readonly compared: Compared }) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const changes = changesOf(compared.comparison)
  const edgesOf = (wanted: string) =>
    [...changes].filter(([, change]) => change === wanted).map(([id]) => found(network.edges, id))
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
      {CHANGES.map(({ change, sign, label }) => (
        <Part
          key={change}
          heading={`${sign} ${label} (${edgesOf(change).length})`}
          note={NOTES[change] ?? ''}
          edges={edgesOf(change)}
        />
      ))}
      <p className="summary">{compared.comparison.unchanged.length} are the same in both.</p>
    </>
  )
}

/** Another window to compare with than the one before. */
function OtherWindow() {
  const { network, store } = useApp()
  const [problem, setProblem] = useState<string | null>(null)
  const take = (text: string) => {
    try {
      const wanted = intersection(parseWindow(text.trim(), network.extent), network.extent)
      setProblem(wanted ? null : `The dataset reaches over ${sayWindow(network.extent, { start: 0, end: 0 })} only.`)
      if (wanted) compareWith(store, wanted)
    } catch (error) {
      if (!(error instanceof DateError)) throw error
      setProblem(error.message)
    }
  }
  return (
    <form
      className="other-window"
      onSubmit={(event) => {
        event.preventDefault()
        const text = new FormData(event.currentTarget).get('window')
        if (typeof text === 'string' && text.trim() !== '') take(text)
      }}
    >
      <label>
        Compare with another window <input type="text" name="window" placeholder="2024, or 2024-01..2024-06" />
      </label>
      <button type="submit">Compare</button>
      {problem !== null && (
        <p role="alert" className="summary">
          {problem}
        </p>
      )}
    </form>
  )
}
