import { describe, expect, it } from 'vitest'
import { checkedOptions } from '../../../src/briefing/checkedOptions.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { bundled } from './support.ts'

describe('checkedOptions(given, network)', () => {
  it('lets through what can be asked for, and nothing at all', () => {
    const options = {
      size: 'slide',
      parts: ['title'],
      scale: 4,
      style: 'apa',
      paper: 'letter',
      of: 'story',
      title: 'T',
    }
    expect(checkedOptions(options, bundled)).toEqual(options)
    expect(checkedOptions(undefined, bundled)).toEqual({})
  })

  it.each([
    [{ size: 'poster' }, 'The option "size" is "poster". It has to be one of column, page, slide.'],
    [{ style: 'mla' }, 'The option "style" is "mla". It has to be one of chicago, apa, plain.'],
    [{ scale: 9 }, 'The option "scale" is 9. It has to be a number from 1 to 4.'],
    [{ parts: ['all'] }, 'The option "parts" is ["all"]. It has to be a list of title, sentence,'],
    [{ title: 7 }, 'The option "title" is 7. It has to be a text.'],
    [{ colour: 'red' }, 'There is no option "colour". Ask for size, style,'],
    ['page', 'The options of an export are an object'],
  ])('says of %j what is wrong, and what it could be', (given, said) => {
    expect(() => checkedOptions(given, bundled)).toThrow(said)
  })

  it('says where there is no story to export', () => {
    const network = createNetwork(aDataset({ edges: [anEdge()] }))
    expect(() => checkedOptions({ of: 'story' }, network)).toThrow('This dataset tells no story.')
  })
})
