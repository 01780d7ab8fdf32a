import { describe, expect, it } from 'vitest'
import { type PendingEnd, pendingPlaces } from '../../../src/graph/pendingPlaces.ts'
import { textWidth } from '../../../src/layout/textWidth.ts'

const ROOM = { width: 560, height: 400, isEmpty: false }
const board: PendingEnd = { name: 'Harbour Board' }
const line: PendingEnd = { name: 'Corran Line' }
const drawn: PendingEnd = { name: 'Vesper Line', node: 'vesper' }
const drawnAt = ({ node }: PendingEnd) => (node === undefined ? null : { x: 200, y: 100 })
const placesOf = (from: readonly PendingEnd[], to: readonly PendingEnd[], room = ROOM) => {
  const places = pendingPlaces(from, to, drawnAt, room)
  return [...from, ...to].map((end) => {
    const place = places.get(end)
    if (!place) throw new Error(`${end.name} has no place.`)
    return place
  })
}
const newOnes = (from: readonly PendingEnd[], to: readonly PendingEnd[], room = ROOM) =>
  placesOf(from, to, room).flatMap((place) => ('at' in place ? [place] : []))

describe('pendingPlaces(from, to, drawnAt, room)', () => {
  it('leaves who is drawn where they are', () => {
    expect(placesOf([drawn], [line])[0]).toEqual({ drawnAt: { x: 200, y: 100 } })
  })

  it('has new names at the right of the foot, under each other, whole within the drawing', () => {
    const places = newOnes([drawn], [line, board])
    expect(places.map(({ side }) => side)).toEqual(['right', 'right'])
    expect(places[1]?.at.y).toBe((places[0]?.at.y ?? 0) + 19)
    for (const { at, text } of places) {
      expect(at.x + 11 + textWidth(text, 600, 12)).toBeLessThan(ROOM.width)
      expect(at.y).toBeGreaterThan(ROOM.height / 2)
      expect(at.y).toBeLessThan(ROOM.height)
    }
  })

  it('has two new ends on two sides, the names outside, so that the line between them is free', () => {
    const [source, target] = newOnes([board], [line])
    expect([source?.side, target?.side]).toEqual(['left', 'right'])
    expect((source?.at.x ?? 0) - 11 - textWidth('Harbour Board', 600, 12)).toBeGreaterThan(0)
    expect((target?.at.x ?? 0) - (source?.at.x ?? 0)).toBeGreaterThan(ROOM.width / 4)
  })

  it('has them in the middle of an empty drawing', () => {
    expect(newOnes([board], [line], { ...ROOM, isEmpty: true }).map(({ at }) => at.y)).toEqual([200, 200])
  })

  it('cuts a name that has no room, and says so', () => {
    const [long] = newOnes([drawn], [{ name: 'The Standing Committee of the Harbour Board on Concessions and Berths' }])
    expect(long?.text).toMatch(/^The Standing Committee.*…$/)
    expect(textWidth(long?.text ?? '', 600, 12)).toBeLessThanOrEqual(0.36 * ROOM.width)
  })
})
