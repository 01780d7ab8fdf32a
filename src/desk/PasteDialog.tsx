import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { useDesk, useDeskState } from './DeskContext.tsx'
import { showDialog } from './deskStore.ts'

/** A field for a text or for cells of a sheet, where a paste beside all fields is not wanted or not possible. */
export function PasteDialog() {
  const { store, take } = useDesk()
  const open = useDeskState(({ dialog }) => dialog === 'paste')
  const [pasted, setPasted] = useState('')
  const close = () => showDialog(store, null)
  const bring = () => {
    close()
    setPasted('')
    take([{ pasted }])
  }
  return (
    <Dialog title="Paste text or cells" className="desk-paste" open={open} close={close}>
      <textarea
        rows={14}
        aria-label="Text, or cells of a sheet"
        placeholder="An article, or cells copied from a sheet with their headings"
        value={pasted}
        onChange={({ target: { value } }) => setPasted(value)}
      />
      <p className="desk-dialog-foot">
        <button type="button" className="desk-strong" disabled={pasted.trim() === ''} onClick={bring}>
          Take it
        </button>
      </p>
    </Dialog>
  )
}
