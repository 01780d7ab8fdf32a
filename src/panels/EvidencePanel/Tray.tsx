import { useMemo } from 'react'
import { type UndatedDrawn, answeredSo } from '../../model/view.ts'
import type { Answer } from '../../time/answer.ts'
import { openPanel } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { Part } from './Part.tsx'

/** Where the drawing has the undated, by what the reader has chosen. */
const whereDrawn: Readonly<Record<UndatedDrawn, string>> = {
  whole: 'The whole period draws them.',
  always: 'Every window draws them.',
  never: 'They are switched off.',
}

/** What has no day in the window to be drawn at, in lists of their own: neither dropped nor given a date. */
export function Tray() {
  const { store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const undated = useAppState((state) => state.undated)
  // Also where the drawing leaves them out: the tray is where they are to be found.
  const lists = useMemo(() => {
    const withAnswer = (wanted: Answer) => answeredSo(view, wanted).filter((id) => !view.beyond.has(id))
    return { limit: withAnswer('limit'), undated: withAnswer('undated') }
  }, [view])
  return (
    <>
      <div className="panel-heading">
        <h2 tabIndex={-1}>Without a day in this window</h2>
        <button type="button" className="quiet" onClick={() => openPanel(store, 'window')}>
          Back to the window
        </button>
      </div>
      <Part
        heading="Known only by a limit"
        edges={lists.limit}
        note="They may lie in this window, but all that the texts give is a bound outside it, such as “by 13 March 2024”; or they are promises, and nothing that was told reaches as far as this window."
      />
      <Part
        heading="Undated"
        edges={lists.undated}
        note={`No text dates them, so no window holds them more than another. ${whereDrawn[undated]}`}
      />
    </>
  )
}
