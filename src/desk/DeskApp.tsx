import { useCallback, useEffect } from 'react'
import { useMedia } from '../ui/useMedia.ts'
import { CheckPane } from './check/CheckPane.tsx'
import { ToDo } from './check/ToDo.tsx'
import { useWalkTo } from './check/useWalk.ts'
import { chooseFiles } from './chooseFiles.ts'
import { useDesk, useDeskState } from './DeskContext.tsx'
import { DeskHeader } from './DeskHeader.tsx'
import { DeskNotices } from './DeskNotices.tsx'
import { showDialog, showTab } from './deskStore.ts'
import { EntitiesPane } from './entities/EntitiesPane.tsx'
import { followIncoming } from './followIncoming.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { StepHint } from './hints/StepHint.tsx'
import { KeyBar } from './KeyBar.tsx'
import { MarkPane } from './mark/MarkPane.tsx'
import { NetworkPane } from './NetworkPane.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { HandOverDialog } from './review/HandOverDialog.tsx'
import { MergeDialog } from './review/MergeDialog.tsx'
import { ReviewPane } from './review/ReviewPane.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'
import { ReadPane } from './read/ReadPane.tsx'
import { followShortcuts } from './shortcuts.ts'
import { RecoveryBar } from './start/RecoveryBar.tsx'
import { StartScreen } from './start/StartScreen.tsx'
import { redoHere, undoHere } from './undoHere.ts'
import './desk.css'

/** From here on the network stands beside the text. */
const WIDE = '(min-width: 1100px)'
const DARK = '(prefers-color-scheme: dark)'

/** The desk: its bar, the pane of the step that one is at, the keys. */
export function DeskApp() {
  const { store, readings, take, save } = useDesk()
  const isOpen = useDeskState(({ history }) => history !== null)
  const opened = useDeskState((state) => state.opened)
  const isDark = useMedia(DARK)
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  useEffect(() => followIncoming(window, take), [take])
  useEffect(
    () =>
      followShortcuts(window, {
        undo: () => undoHere({ store, readings }),
        redo: () => redoHere({ store, readings }),
        save,
        chooseFiles: () => void chooseFiles(document).then((files) => take(files.map((file) => ({ file })))),
        help: () => showDialog(store, 'help'),
      }),
    [store, readings, take, save],
  )
  return (
    <div className="desk">
      <DeskHeader save={save} help={() => showDialog(store, 'help')} />
      <DeskNotices />
      <RecoveryBar />
      {isOpen ? <Work key={opened} /> : <StartScreen />}
      <KeyBar />
      <PasteDialog />
      <HelpDialog />
    </div>
  )
}

/** All that is of the draft that is open. */
function Work() {
  return (
    <>
      <PaneHint />
      <Panes />
      <PublishDialog />
      <HandOverDialog />
      <MergeDialog />
    </>
  )
}

/** How the step goes that one is at. Names, network and the second reader have none of their own. */
function PaneHint() {
  const isWide = useMedia(WIDE)
  const tab = useDeskState((state) => state.tab)
  const isReviewing = useDeskState(({ reviewing }) => reviewing !== null && !reviewing.isPaused)
  const step = tab === 'network' && isWide ? 'mark' : tab
  if (step === 'check' && isReviewing) return null
  return step === 'read' || step === 'mark' || step === 'check' ? <StepHint key={step} step={step} /> : null
}

function Panes() {
  const isWide = useMedia(WIDE)
  const tab = useDeskState((state) => state.tab)
  const isReviewing = useDeskState(({ reviewing }) => reviewing !== null && !reviewing.isPaused)
  const { store } = useDesk()
  const goToCheck = useCallback(() => showTab(store, 'check'), [store])
  useWalkTo(goToCheck, tab === 'entities' || (tab === 'mark' && !isWide))
  if (tab === 'read')
    return (
      <main className="desk-main">
        <ReadPane />
      </main>
    )
  if (tab === 'check') return <main className="desk-main">{isReviewing ? <ReviewPane /> : <CheckPane />}</main>
  if (tab === 'entities')
    return (
      <main className="desk-main">
        <EntitiesPane />
      </main>
    )
  const beside = (
    <div className="desk-beside">
      <NetworkPane />
      <ToDo />
    </div>
  )
  return (
    <main className="desk-main desk-mark">
      {(isWide || tab === 'mark') && <MarkPane />}
      {(isWide || tab === 'network') && beside}
    </main>
  )
}
