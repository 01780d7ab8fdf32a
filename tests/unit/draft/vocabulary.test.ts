import { describe, expect, it } from 'vitest'
import { applyStep, reversed } from '../../../src/draft/applyStep.ts'
import { recordIn } from '../../../src/draft/placesIn.ts'
import {
  areInverse,
  changeWord,
  joinRelations,
  joinWords,
  putOnNewSide,
  removeWord,
  usesOf,
} from '../../../src/draft/vocabulary.ts'
import { berth7Asked } from '../../fixtures/berth7Asked.ts'

describe('the words of a draft', () => {
  it('are counted by what uses them', () => {
    expect([...usesOf(berth7Asked, 'kinds')]).toEqual([
      ['body', 1],
      ['company', 2],
      ['person', 1],
    ])
    expect(usesOf(berth7Asked, 'relations').get('met')).toBe(2)
    expect(usesOf(berth7Asked, 'relations').has('bid-to')).toBe(false)
  })

  it('are made one of two, and all that used the one uses the other; it can be undone', () => {
    const step = joinWords(berth7Asked, 'relations', 'signed-with', 'met')
    const after = applyStep(berth7Asked, step)
    expect(after.edges.filter(({ relation }) => relation === 'signed-with').map(({ id }) => id)).toEqual([
      'row-5',
      'monday',
      'half',
    ])
    // What was only planned needs its words.
    expect(recordIn(after.relations, 'signed-with')?.planned).toBe('was to meet')
    expect(recordIn(after.relations, 'met')).toBeUndefined()
    expect(applyStep(after, reversed(step))).toEqual(berth7Asked)
  })

  it('tell of two relations which relationships would then say the same, and no others', () => {
    const one = berth7Asked.edges.find(({ relation }) => relation === 'signed-with')
    if (!one) throw new Error('The fixture has one that was signed.')
    const draft = { ...berth7Asked, edges: [...berth7Asked.edges, { ...one, id: 'again', relation: 'met' }] }
    expect(joinRelations(draft, 'signed-with', 'met', false).alike).toEqual([[one.id, 'again']])
    expect(joinRelations(draft, 'signed-with', 'bid-to', false).alike).toEqual([])
    expect(applyStep(draft, joinRelations(draft, 'signed-with', 'met', false).step)).toEqual(
      applyStep(draft, joinWords(draft, 'relations', 'signed-with', 'met')),
    )
  })

  it('turn the ends of a relation that says it from the other end, and can be undone', () => {
    const before = berth7Asked.edges.filter(({ relation }) => relation === 'met')
    const { step } = joinRelations(berth7Asked, 'signed-with', 'met', true)
    const after = applyStep(berth7Asked, step)
    expect(before.map(({ id }) => recordIn(after.edges, id)).map((edge) => [edge?.source, edge?.target])).toEqual(
      before.map(({ source, target }) => [target, source]),
    )
    expect(applyStep(after, reversed(step))).toEqual(berth7Asked)
  })

  it.each([
    ['owns', 'owned by', true],
    ['sued', 'was sued by', true],
    ['chairs', 'is chaired by', true],
    ['funded', 'funds', false],
    ['owns', 'funded by', false],
    ['stood by', 'met by', false],
  ])('know that “%s” and “%s” say it from two ends: %s', (one, other, answer) => {
    const relation = (label: string) => ({ label, directed: true })
    expect(areInverse(relation(one), relation(other))).toBe(answer)
    expect(areInverse(relation(other), relation(one))).toBe(answer)
    expect(areInverse({ ...relation(one), directed: false }, relation(other))).toBe(false)
  })

  it('are made one of two kinds and of two sides, too', () => {
    const onBoth = applyStep(berth7Asked, putOnNewSide(berth7Asked, ['vesper-line'], 'Lines'))
    expect(recordIn(onBoth.nodes, 'vesper-line')?.parties).toEqual(['lines'])
    const oneSide = applyStep(onBoth, joinWords(onBoth, 'parties', 'port', 'lines'))
    expect(recordIn(oneSide.nodes, 'vesper-line')?.parties).toEqual(['port'])
    const oneKind = applyStep(berth7Asked, joinWords(berth7Asked, 'kinds', 'body', 'company'))
    expect(oneKind.nodes.map(({ kind }) => kind)).toEqual(['body', 'body', 'body', 'person'])
  })

  it('are called otherwise', () => {
    const after = applyStep(berth7Asked, changeWord(berth7Asked, 'kinds', 'body', { label: 'Authority' }))
    expect(recordIn(after.kinds, 'body')).toMatchObject({ label: 'Authority', plural: 'Bodies' })
  })

  it('go only where nothing uses them', () => {
    expect(applyStep(berth7Asked, removeWord(berth7Asked, 'kinds', 'agreement')).kinds).toHaveLength(3)
    expect(() => removeWord(berth7Asked, 'kinds', 'body')).toThrow('in use')
  })
})
