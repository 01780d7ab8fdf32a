import { Dialog } from '../../ui/Dialog.tsx'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { showDialog } from '../deskStore.ts'

export function PublishDialog() {
  const { store } = useDesk()
  const draft = useDraft()
  const open = useDeskState(({ dialog }) => dialog === 'publish')
  return (
    <Dialog
      title={`Publish “${draft.title || 'Untitled'}”`}
      className="desk-publish"
      open={open}
      close={() => showDialog(store, null)}
    >
      <p>One HTML file for readers, and its data as JSON. This desk, its notes and its full texts are not in it.</p>
    </Dialog>
  )
}
