import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/layout/textWidth.ts'
import { NAME_PX, nameOnAxis, placeNames } from '../../../src/panels/TimePanel/eventNames.ts'
import { createScale } from '../../../src/panels/TimePanel/scale.ts'
import { dayOf } from '../../../src/time/day.ts'

const axis = { start: dayOf('2023-01-01'), end: dayOf('2030-01-01') }
const scale = (width: number) => createScale(axis, width, { left: 12, right: 12 })
const event = (id: string, day: string, prominence = 1) => ({
  node: { id, label: id },
  span: { start: dayOf(day), end: dayOf(day) + 1 },
  prominence,
})

describe('placeNames(events, scale, wanted)', () => {
  it('an event that stands alone is named at every width', () => {
    const events = [event('talks', '2025-04-14')]
    for (let width = 300; width < 2_000; width += 1)
      expect([width, [...placeNames(events, scale(width)).keys()]]).toEqual([width, ['talks']])
  })

  it('of two events of one day the more prominent is named, at every width', () => {
    const events = [event('talks', '2025-04-14', 1), event('accord', '2025-04-14', 2)]
    for (let width = 300; width < 2_000; width += 1)
      expect([width, [...placeNames(events, scale(width)).keys()]]).toEqual([width, ['accord']])
  })

  it('no two names touch, and none leaves the chart, whatever the events', () => {
    const day = fc.integer({ min: axis.start, max: axis.end - 1 })
    const events = fc.array(fc.tuple(fc.string({ maxLength: 30 }), day, fc.nat(9)), { maxLength: 20 })
    fc.assert(
      fc.property(events, fc.integer({ min: 200, max: 2_000 }), (told, width) => {
        const dated = told.map(([label, start, prominence], i) => ({
          node: { id: `${i}`, label },
          span: { start, end: start + 1 },
          prominence,
        }))
        const placed = [...placeNames(dated, scale(width))]
          .map(([id, from]) => ({ from, to: from + textWidth(dated[Number(id)]?.node.label ?? '', 400, NAME_PX) }))
          .toSorted((a, b) => a.from - b.from)
        for (const [i, { from, to }] of placed.entries()) {
          expect(from).toBeGreaterThanOrEqual(placed[i - 1]?.to ?? 0)
          expect(to).toBeLessThanOrEqual(width + 0.001)
        }
      }),
    )
  })

  it('the one that is selected is named before every other', () => {
    const events = [event('talks', '2025-04-14', 1), event('accord', '2025-04-14', 2)]
    expect([...placeNames(events, scale(800), 'talks').keys()]).toEqual(['talks'])
  })

  it('a name is the short one, where the dataset gives it', () => {
    expect(nameOnAxis({ node: { id: 'talks', label: 'The talks in Turin', short: 'Talks' } })).toBe('Talks')
  })
})
