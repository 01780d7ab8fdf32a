import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../../src/layout/layoutNames.ts'
import { outlineSides } from '../../../src/layout/sides.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aParty } from '../../fixtures/dataset.ts'

const among = (...ids: readonly string[]) => createNetwork(aDataset({ parties: ids.map((id) => aParty({ id })) }))
const two = among('left', 'right')
const three = among('left', 'right', 'other')

describe('the outline', () => {
  it.each([
    { page: 'brings no positions', hasOwn: false, outlines: ['spine', 'own'] },
    { page: 'brings positions', hasOwn: true, outlines: ['spine'] },
  ])('where the page $page is the figure of $outlines', ({ hasOwn, outlines }) => {
    const isOutline = (layout: (typeof LAYOUTS)[number]) => outlineSides(two, { layout, sides: null }, hasOwn) !== null
    expect(LAYOUTS.filter(isOutline)).toEqual(outlines)
  })

  it('has the dataset’s two parties at its sides, or the ones that the reader chose', () => {
    expect(outlineSides(two, { layout: 'spine', sides: null }, false)).toEqual(['left', 'right'])
    expect(outlineSides(three, { layout: 'spine', sides: ['other', 'left'] }, false)).toEqual(['other', 'left'])
  })

  it('is none where nobody said which two of three parties are meant', () => {
    expect(outlineSides(three, { layout: 'spine', sides: null }, false)).toBeNull()
  })
})
