import { type ReactNode, useState } from 'react'
import type { Part } from '../parts/createPart.ts'
import { Late } from './Late.tsx'

interface Props<T> {
  readonly part: Part<T>
  readonly open: boolean
  readonly children: (module: T) => ReactNode
}

/** A dialog that lies in a part: asked for when it is first opened, and kept, since it gives the focus back as it closes. */
export function LateDialog<T>({ part, open, children }: Props<T>) {
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  return wasOpen && <Late part={part}>{children}</Late>
}
