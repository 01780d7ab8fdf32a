import { Dialog } from '../ui/Dialog.tsx'
import { useDesk, useDeskState } from './DeskContext.tsx'
import { showDialog } from './deskStore.ts'
import { Kbd } from './Kbd.tsx'
import type { KeyHint } from './keyHint.ts'
import { MODIFIER } from './modifier.ts'

const EVERYWHERE: readonly KeyHint[] = [
  { keys: [MODIFIER, 'O'], does: 'choose files' },
  { keys: [MODIFIER, 'V'], does: 'paste a text, cells or files' },
  { keys: [MODIFIER, 'S'], does: 'save a file with your work in it' },
  { keys: [MODIFIER, 'Z'], does: 'take the last step back' },
  { keys: [MODIFIER, 'Shift', 'Z'], does: 'do it again' },
  { keys: ['F1'], does: 'this list' },
]

/** All keys, and what becomes of one's work. */
export function HelpDialog() {
  const { store } = useDesk()
  const open = useDeskState(({ dialog }) => dialog === 'help')
  const here = useDeskState(({ keys }) => keys)
  const more = here.filter(({ does }) => !EVERYWHERE.some((one) => one.does === does))
  return (
    <Dialog title="Help" className="desk-help" open={open} close={() => showDialog(store, null)}>
      <h3>Keys that work everywhere</h3>
      <KeyList keys={EVERYWHERE} />
      {more.length > 0 && (
        <>
          <h3>Keys that work here</h3>
          <KeyList keys={more} />
        </>
      )}
      <h3>Where your work is</h3>
      <p>
        A moment after each change it is kept in this browser, on this computer. That store may be emptied by the
        browser or by somebody else who uses it; a file is yours. “Save file” gives one with the desk and your work
        inside: open it in any browser, offline, and go on; send it to a colleague, who needs nothing else.
      </p>
      <p>
        This page makes no request to anywhere. What you bring in leaves the computer only in the files that you give
        away.
      </p>
    </Dialog>
  )
}

function KeyList({ keys }: { readonly keys: readonly KeyHint[] }) {
  return (
    <dl className="desk-key-list">
      {keys.map(({ keys: pressed, does }) => (
        <div key={does}>
          <dt>
            <Kbd keys={pressed} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
