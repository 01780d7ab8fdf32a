import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly html: string
  /** Of the file that it would be. */
  readonly name: string
  readonly close: () => void
}

/** The page as readers get it, in a frame that may run its script and nothing else. */
export function PreviewDialog({ html, name, close }: Props) {
  return (
    <Dialog title={`${name}, as readers see it`} className="desk-preview" open close={close}>
      <iframe title={`Preview of ${name}`} srcDoc={html} sandbox="allow-scripts" />
    </Dialog>
  )
}
