import { describe, expect, it } from 'vitest'
import { placeNames } from '../../../src/panels/TimePanel/eventNames.ts'
import { dayOf } from '../../../src/time/day.ts'

const axis = { start: dayOf('2023-01-01'), end: dayOf('2030-01-01') }
const event = (id: string, day: string, prominence = 1) => ({
  node: { id, label: id },
  span: { start: dayOf(day), end: dayOf(day) + 1 },
  prominence,
})

describe('placeNames(events, axis, width)', () => {
  it('an event that stands alone is named at every width', () => {
    const events = [event('talks', '2025-04-14')]
    for (let width = 300; width < 2_000; width += 1)
      expect([width, [...placeNames(events, axis, width).keys()]]).toEqual([width, ['talks']])
  })

  it('of two events of one day the more prominent is named, at every width', () => {
    const events = [event('talks', '2025-04-14', 1), event('accord', '2025-04-14', 2)]
    for (let width = 300; width < 2_000; width += 1)
      expect([width, [...placeNames(events, axis, width).keys()]]).toEqual([width, ['accord']])
  })

  it('no name stands on the mark of another day', () => {
    const events = [event('talks', '2025-04-14', 2), event('accord', '2025-06-14', 1)]
    expect([...placeNames(events, axis, 800).keys()]).toEqual(['accord'])
  })
})
