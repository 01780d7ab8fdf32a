import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsIn } from '../../../src/model/mentions.ts'
import { aNode } from '../../fixtures/dataset.ts'

/** The marked parts, as "text → node". */
const marks = (exact: string, ...nodes: readonly ReturnType<typeof aNode>[]) =>
  mentionsIn(exact, nodes).flatMap(({ text, node }) => (node === undefined ? [] : [`${text} → ${node}`]))

describe('mentionsIn(exact, nodes)', () => {
  it('the parts put together are the passage, to the letter', () => {
    const word = fc.constantFrom('Ada', 'Bea', 'Ada Bea', 'Adab', 'É', '𝔸', ' ', '-', '. ', '’s', '<b>', 'ada')
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
    )
    const node = fc
      .tuple(fc.oneof(text, word), fc.array(word, { maxLength: 3 }), fc.constantFrom('one', 'two', 'three'))
      .map(([label, aliases, id]) => aNode({ id, label, aliases }))
    fc.assert(
      fc.property(text, fc.array(node, { maxLength: 4 }), (exact, nodes) => {
        const parts = mentionsIn(exact, nodes)
        expect(parts.map((part) => part.text).join('')).toBe(exact)
        expect(parts.every((part) => part.text.length > 0)).toBe(true)
        for (const part of parts.filter((one) => one.node !== undefined)) {
          const named = nodes.filter(({ id }) => id === part.node)
          expect(named.some(({ label, aliases }) => [label, ...(aliases ?? [])].includes(part.text))).toBe(true)
        }
      }),
    )
  })

  it('marks label, name and aliases, each time that they stand there', () => {
    const ada = aNode({ id: 'ada', label: 'Ada', name: 'Ada of Turin', aliases: ['the Countess'] })
    expect(marks('Ada of Turin, the Countess; Ada', ada)).toEqual([
      'Ada of Turin → ada',
      'the Countess → ada',
      'Ada → ada',
    ])
  })

  it('the longest spelling wins', () => {
    const ministry = aNode({ id: 'ministry', label: 'Ministry of Defence' })
    const defence = aNode({ id: 'defence', label: 'Defence' })
    expect(marks('the Ministry of Defence', defence, ministry)).toEqual(['Ministry of Defence → ministry'])
  })

  it.each([
    'Adamant', // a longer word
    'Ada2', // a figure is part of a word
    'LeAda',
    'Adá', // a letter with its accent
    'Ada\u0301', // the accent as a sign of its own
    'Ada𝔸', // a letter of two code units
    '𝔸Ada',
    'ada', // another case is another spelling
  ])('does not mark a part of a word: %s', (exact) => {
    expect(marks(exact, aNode({ id: 'ada', label: 'Ada' }))).toEqual([])
  })

  it.each(['Ada’s', '“Ada”', 'Ada-Bea', '(Ada)', 'Ada.'])('marks a whole word in %s', (exact) => {
    expect(marks(exact, aNode({ id: 'ada', label: 'Ada' }))).toEqual(['Ada → ada'])
  })

  it('a single letter is no name', () => {
    expect(marks('A met B', aNode({ id: 'a', label: 'A' }))).toEqual([])
  })

  it.each([
    ['木原花子防衛大臣は東京で', ['木原花子 → a']],
    ['日本国防衛省の木原花子は', ['木原花子 → a']],
    ['ab木原花子12', ['木原花子 → a']],
  ])('in %s, whose words have no bounds to be seen, a name is marked', (exact, expected) => {
    expect(marks(exact, aNode({ id: 'a', label: '木原花子' }))).toEqual(expected)
  })

  it('a name that an accent follows is another one', () => {
    expect(marks('Ada\u0301 met', aNode({ id: 'a', label: 'Ada' }))).toEqual([])
  })
})
