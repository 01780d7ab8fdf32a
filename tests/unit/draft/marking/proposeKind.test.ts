import { describe, expect, it } from 'vitest'
import { proposeKind } from '../../../../src/draft/marking/proposeKind.ts'

const kinds = (...labels: readonly string[]) =>
  labels.map((label) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label }))

describe('the kind that a name is likely of', () => {
  const port = kinds('Person', 'Company', 'Court', 'Public body', 'Union', 'Agreement', 'Place', 'Ship', 'Meeting')
  it.each([
    ['Corran Line', 'company'],
    ['Harrow & Sons Ltd.', 'company'],
    ['Bank of Kelsund', 'company'],
    ['Harbour Court', 'court'],
    ['Court of Appeal', 'court'],
    ['Harbour Board', 'public-body'],
    ['Ministry of Ports', 'public-body'],
    ['Dockers’ Union', 'union'],
    ['Berth 7 concession', 'agreement'],
    ['Treaty of Kelsund', 'agreement'],
    ['Port of Kelsund', 'place'],
    ['Berth 7', 'place'],
    ['MV Corran Star', 'ship'],
    ['Kelsund Summit', 'meeting'],
    ['Jürgen Ladberg', 'person'],
    ['J. R. von Smith', 'person'],
    ['Dr. Orrin', 'person'],
    ['Federation of Dockers (FD)', 'union'],
    ['Halden Rail Consortium', 'company'],
    ['Kestrel Signalling', 'company'],
    ['Borealis Track', 'company'],
    ['Northern Line', 'place'],
    ['Baltia Consult', 'company'],
    ['Crane & Moss', 'company'],
    ['Société Générale', 'company'],
    ['Gruppo Vesper', 'company'],
    ['Banque de Velmar', 'company'],
    ['Kelsunder Reederei', 'company'],
    ['Halden GmbH', 'company'],
    ['Ponte Rosso S.p.A.', 'company'],
    ['Ladberg AG', 'company'],
    ['General Motors', 'company'],
    ['Ministère des Transports', 'public-body'],
    ['Ministero dei Trasporti', 'public-body'],
    ['Bundesamt Velmar', 'public-body'],
    ['Verwaltungsgericht Velmar', 'court'],
    ['Cour des Comptes', 'court'],
    ['Sindacato Portuali', 'union'],
  ])('of %s is %s', (name, kind) => {
    expect(proposeKind(name, port)).toBe(kind)
  })

  it.each([
    'Borealis Automation',
    'Halden Dredging Services Anchoring',
    'Kelsund',
    'Blue Lagoon',
    'Bank Sohar',
    'Prime Minister',
    'Baltic Star',
    'IMO',
    '港務局',
    '',
    'what they had in mind',
  ])('of “%s” is not told', (name) => {
    expect(proposeKind(name, port)).toBeUndefined()
  })

  it('is the nearest that the draft has, by the words of its label', () => {
    expect(proposeKind('Harbour Court', kinds('People', 'Public bodies'))).toBe('public-bodies')
    expect(proposeKind('Mads Orrin', kinds('People', 'Public bodies'))).toBe('people')
    expect(proposeKind('Corran Line', kinds('People'))).toBeUndefined()
  })
})
