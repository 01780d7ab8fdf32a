import { useState } from 'react'
import { compareWith } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { DateError } from '../../time/dateError.ts'
import { intersection } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { parseWindow } from '../../time/window.ts'

/** Another window to compare with than the one before. */
export function OtherWindow() {
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
