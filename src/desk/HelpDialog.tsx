import { Dialog } from '../ui/Dialog.tsx'
import { useDesk, useDeskState } from './DeskContext.tsx'
import { showDialog } from './deskStore.ts'
import { EVERYWHERE, HELP_STEPS } from './helpSteps.ts'
import { Kbd } from './Kbd.tsx'
import type { KeyHint } from './keyHint.ts'
import { MODIFIER } from './modifier.ts'

/** How each step goes, all keys, and what becomes of one's work: what the guide in `docs/desk.md` says, in short. */
export function HelpDialog() {
  const { store } = useDesk()
  const open = useDeskState(({ dialog }) => dialog === 'help')
  return (
    <Dialog title="Help" className="desk-help" open={open} close={() => showDialog(store, null)}>
      <h3>Keys that work everywhere</h3>
      <KeyList keys={EVERYWHERE} />
      {HELP_STEPS.map(({ name, text, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <p>{text}</p>
          <KeyList keys={keys} />
        </section>
      ))}
      <h3>Where your work is</h3>
      <p>
        A moment after each change it is kept in this browser, on this computer. That store may be emptied by the
        browser or by somebody else who uses it, and all files that are opened from a disk share it; a file is yours.
        “Save file” gives one with the desk and your work inside: open it in any browser, offline, and go on; send it to
        a colleague, who needs nothing else.
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
            <Kbd keys={pressed.map((key) => (key === 'Ctrl' ? MODIFIER : key))} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
