import { type RefObject, useEffect, useRef } from 'react'

/** For the one field that was just asked for: it has the focus as soon as it is there. */
export function useFocused<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
