import type { Point } from './point.ts'
import type { ReadYear } from './readYear.ts'
import type { Stretch } from './stretch.ts'

/** A time in a year that is written; in both where its digits may mean either. */
export function yearlyPoint({ year, other }: ReadYear, of: (year: number) => readonly Stretch[]): Point {
  return { kind: 'yearly', year, of: (each) => [...of(each), ...(other === undefined ? [] : of(other))] }
}
