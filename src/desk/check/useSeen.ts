import { type RefObject, useEffect, useState } from 'react'

/** Has an element come onto the screen? Once seen it stays so; where the browser cannot say, it counts as seen. */
export function useSeen(element: RefObject<Element | null>, isAsked: boolean): boolean {
  const [isSeen, setSeen] = useState(() => typeof IntersectionObserver !== 'function')
  useEffect(() => {
    const { current } = element
    if (!isAsked || isSeen || !current) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, isAsked, isSeen])
  return isSeen
}
