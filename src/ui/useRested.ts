import { useEffect, useState } from 'react'

/**
 * The last value that has stood for a while: what costs more than a frame is not made anew for each step of a thumb.
 * @param ms how long; 0 for the value as it is
 */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return ms === 0 ? value : rested
}
