import { type ReactNode, useState } from 'react'
import type { Part } from '../parts/createPart.ts'
import { Dialog } from './Dialog.tsx'
import { usePart } from './usePart.ts'
import { Waiting } from './Waiting.tsx'

interface Props<T> {
  readonly part: Part<T>
  readonly title: string
  readonly open: boolean
  readonly close: () => void
  readonly children: (module: T) => ReactNode
}

/**
 * A dialog that lies in a part: asked for when it is first opened, and kept, since it gives the focus back as it closes. One of the same
 * name says meanwhile that it is on its way, or why it did not come.
 */
export function LateDialog<T>({ part, title, open, close, children }: Props<T>) {
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  const { module, failure, again } = usePart(part, wasOpen)
  if (!wasOpen) return null
  if (module) return children(module)
  return (
    <Dialog title={title} className="late-dialog" open={open} close={close}>
      <Waiting failure={failure} again={again} />
    </Dialog>
  )
}
