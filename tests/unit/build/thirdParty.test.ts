import { describe, expect, it } from 'vitest'
import { carriedLicences } from '../../../build/carriedLicences.ts'
import { type Licence, licenceFaults, thirdPartyText } from '../../../build/thirdParty.ts'

const licence = (over: Partial<Licence> = {}): Licence => ({
  name: 'a',
  version: '1.0.0',
  identifier: 'MIT',
  text: 'Do as you like.',
  ...over,
})

describe('licenceFaults(licences)', () => {
  it.each(['MIT', 'ISC', 'BSD-2-Clause', 'OFL-1.1', 'Apache-2.0'])('has nothing against %s', (identifier) => {
    expect(licenceFaults([licence({ identifier })])).toEqual([])
  })

  it.each(['GPL-3.0-only', 'AGPL-3.0', '(MIT OR GPL-2.0)', 'LGPL-2.1', 'SSPL-1.0', 'CPAL-1.0'])(
    'refuses %s, by name',
    (identifier) => {
      expect(licenceFaults([licence({ identifier })])).toEqual([
        expect.stringContaining(`a 1.0.0 is under ${identifier}`),
      ])
    },
  )

  it('refuses a package without the text of its licence, or without a word of which it is', () => {
    const { text: _, ...withoutText } = licence()
    const { identifier: __, ...withoutName } = licence()
    expect(licenceFaults([withoutText])).toEqual(['a 1.0.0 ships without the text of its licence.'])
    expect(licenceFaults([licence({ text: ' \n' })])).toHaveLength(1)
    expect(licenceFaults([withoutName])).toEqual(['a 1.0.0 does not state its licence.'])
  })
})

describe('thirdPartyText(licences)', () => {
  it('names each package once, in alphabetical order, with its version, licence and text', () => {
    const text = thirdPartyText([licence({ name: 'b' }), licence(), licence()])
    expect(text.match(/^\S+ 1\.0\.0 \(MIT\)$/gm)).toEqual(['a 1.0.0 (MIT)', 'b 1.0.0 (MIT)'])
    expect(text).toContain('Do as you like.')
  })

  it('fails with every package that cannot be shipped', () => {
    const both = [licence({ identifier: 'GPL-3.0' }), licence({ name: 'b', text: '' })]
    expect(() => thirdPartyText(both)).toThrow(/a 1\.0\.0 is under GPL-3\.0.*\nb 1\.0\.0 ships without/)
  })
})

describe('carriedLicences(licences)', () => {
  it('adds what a package carries in its own files', () => {
    const carried = carriedLicences([licence({ name: 'cytoscape', version: '3.34.4' })])
    expect(carried.map(({ name }) => name)).toEqual(expect.arrayContaining(['Thenable 1.1.1', 'jQuery events']))
    expect(licenceFaults(carried)).toEqual([])
  })

  it('wants another version of it to be read again', () => {
    expect(() => carriedLicences([licence({ name: 'cytoscape', version: '3.99.0' })])).toThrow(/Read that/)
  })

  it('adds nothing for packages that carry nothing', () => {
    expect(carriedLicences([licence()])).toEqual([])
  })
})
