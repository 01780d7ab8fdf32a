import { describe, expect, it } from 'vitest'
import { publishedProposals } from '../../../../src/draft/documents/publishedProposals.ts'

const datesOf = (text: string, file = '', stated?: string) =>
  publishedProposals(text, file, stated).map(({ date }) => date)

describe('when a document may have been published', () => {
  it('is said with where it was seen; two days are two answers', () => {
    const text = 'Vesper Line goes to court\n23 July 2024 · Port Journal, from our court reporter\n\nVesper Line sued.'
    expect(publishedProposals(text, 'court-2024-07-22.txt')).toEqual([
      { date: '2024-07-23', from: '“23 July 2024” stands in line 2' },
      { date: '2024-07-22', from: 'the file name' },
    ])
  })

  it('is one answer where all say the same', () => {
    expect(publishedProposals('Title\n\n23 July 2024', '20240723.txt', '2024-07-23T08:00:00Z')).toEqual([
      { date: '2024-07-23', from: '“23 July 2024” stands in line 3; the file name; its page says so' },
    ])
  })

  it.each([
    ['July 23rd, 2024', '2024-07-23'],
    ['Tuesday, 23 Jul. 2024', '2024-07-23'],
    ['2024-07-23', '2024-07-23'],
    ['23. Juli 2024', '2024-07-23'],
    ['23.7.2024', '2024-07-23'],
    ['le 1er juillet 2024', '2024-07-01'],
    ['3 de mayo de 2024', '2024-05-03'],
    ['3 févr. 2024', '2024-02-03'],
    ['3 fevrier 2024', '2024-02-03'],
    ['3 de março de 2024', '2024-03-03'],
    ['2024年7月23日', '2024-07-23'],
    ['23/07/2024', '2024-07-23'],
    ['07/23/2024', '2024-07-23'],
    ['July 2024', '2024-07'],
  ])('%s is %s', (words, date) => {
    expect(datesOf(`Title\n${words}`)).toEqual([date])
  })

  it.each(['04/05/2024', '31 February 2024', '23 July', '12345678', 'Berth 2024', '130-07-2024'])(
    '%s tells no day',
    (words) => {
      expect(datesOf(`Title\n${words}`)).toEqual([])
    },
  )

  it.each([
    ['court-2024-07-22.txt', '2024-07-22'],
    ['20240722_court.docx', '2024-07-22'],
    ['22.07.2024 court.md', '2024-07-22'],
    ['vesper-line-22-july-2024.html', '2024-07-22'],
    ['report_2024-07.txt', '2024-07'],
  ])('the name %s says %s', (file, date) => {
    expect(datesOf('Title', file)).toEqual([date])
  })

  it('leaves out months where a day is known', () => {
    expect(datesOf('Report of July 2024\n23 July 2024')).toEqual(['2024-07-23'])
  })

  it('does not take a day that the text itself tells of', () => {
    const rest =
      ' the Harbour Board signed with Corran Line, and no sum was named, although the Dockers’ Union had asked for it in writing before.'
    expect(datesOf(`Title\nOn 25 March 2024${rest}`)).toEqual([])
    expect(datesOf(`Title\nKELSUND, 26 March 2024 – On Monday${rest}`)).toEqual(['2024-03-26'])
  })
})
