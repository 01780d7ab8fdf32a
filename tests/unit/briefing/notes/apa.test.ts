import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../src/data/schema.ts'
import { apa } from '../../../../src/briefing/notes/apa.ts'
import { by, manualDocument } from './manualDocument.ts'
import { marked } from './marked.ts'

const full = (document: Document) => marked(apa.referencesFor([document]).full(document))
const short = (document: Document) => marked(apa.referencesFor([document]).short(document))

/** Of the reference examples at apastyle.apa.org and chapters 10 and 11 of the manual, without volumes, pages, editors and editions. */
const EXAMPLES: readonly {
  readonly of: string
  readonly document: Document
  readonly full: string
  readonly short: string
}[] = [
  {
    // No full stop is added to a question mark.
    of: 'a newspaper article',
    document: manualDocument({
      type: 'article-newspaper',
      title: 'Can we get better at forgetting?',
      author: by('Carey, Benedict'),
      'container-title': 'The New York Times',
      on: [2019, 3, 22],
      URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    }),
    full:
      'Carey, B. (2019, March 22). Can we get better at forgetting? _The New York Times_. ' +
      'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    short: 'Carey (2019)',
  },
  {
    of: 'an article of a news site',
    document: manualDocument({
      type: 'article-newspaper',
      title: 'Why some people with anxiety love watching horror movies',
      author: by('Bologna, Caroline'),
      publisher: 'HuffPost',
      on: [2019, 10, 31],
    }),
    full: 'Bologna, C. (2019, October 31). _Why some people with anxiety love watching horror movies_. HuffPost.',
    short: 'Bologna (2019)',
  },
  {
    of: 'a magazine article',
    document: manualDocument({
      type: 'article-magazine',
      title: 'Superfans: A love story',
      author: by('Schulman, Michael'),
      'container-title': 'The New Yorker',
      on: [2019, 9, 9],
      URL: 'https://www.newyorker.com/magazine/2019/09/16/superfans-a-love-story',
    }),
    full:
      'Schulman, M. (2019, September 9). Superfans: A love story. _The New Yorker_. ' +
      'https://www.newyorker.com/magazine/2019/09/16/superfans-a-love-story',
    short: 'Schulman (2019)',
  },
  {
    of: 'a journal article by five',
    document: manualDocument({
      type: 'article-journal',
      title:
        'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
      author: by('Grady, Jessica S.; Her, M.; Moreno, G.; Perez, C.; Yelinek, J.'),
      'container-title': 'Psychology of Popular Media Culture',
      on: [2019],
      URL: 'https://doi.org/10.1037/ppm0000185',
    }),
    full:
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks ' +
      'that represent ethnic and racial groups in the United States. _Psychology of Popular Media Culture_. ' +
      'https://doi.org/10.1037/ppm0000185',
    short: 'Grady et al. (2019)',
  },
  {
    of: 'a book',
    document: manualDocument({
      type: 'book',
      title: 'The psychology of prejudice: From attitudes to social action',
      author: by('Jackson, Lynne M.'),
      publisher: 'American Psychological Association',
      on: [2019],
    }),
    full:
      'Jackson, L. M. (2019). _The psychology of prejudice: From attitudes to social action_. American Psychological ' +
      'Association.',
    short: 'Jackson (2019)',
  },
  {
    of: 'a book by two',
    document: manualDocument({
      type: 'book',
      title: 'The big picture/Academic writing: The one-hour guide',
      author: by('Svendsen, Søren; Løber, Louise'),
      publisher: 'Hans Reitzel Forlag',
      on: [2020],
    }),
    full: 'Svendsen, S., & Løber, L. (2020). _The big picture/Academic writing: The one-hour guide_. Hans Reitzel Forlag.',
    short: 'Svendsen and Løber (2020)',
  },
  {
    of: 'a chapter',
    document: manualDocument({
      type: 'chapter',
      title: 'Culinary arts: Talent and their development',
      author: by('Aron, L.; Botella, M.; Lubart, T.'),
      'container-title': 'The psychology of high performance: Developing human potential into domain-specific talent',
      publisher: 'American Psychological Association',
      on: [2019],
    }),
    full:
      'Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In _The psychology of high ' +
      'performance: Developing human potential into domain-specific talent_. American Psychological Association.',
    short: 'Aron et al. (2019)',
  },
  {
    of: 'an entry of a dictionary without a date',
    document: manualDocument({
      type: 'entry-dictionary',
      title: 'Culture',
      author: by('Merriam-Webster'),
      'container-title': 'Merriam-Webster.com dictionary',
    }),
    full: 'Merriam-Webster. (n.d.). Culture. In _Merriam-Webster.com dictionary_.',
    short: 'Merriam-Webster (n.d.)',
  },
  {
    of: 'a report by a body',
    document: manualDocument({
      type: 'report',
      title: 'Taking time: Support for people with cancer',
      author: by('National Cancer Institute'),
      publisher: 'U.S. Department of Health and Human Services, National Institutes of Health',
      on: [2019],
    }),
    full:
      'National Cancer Institute. (2019). _Taking time: Support for people with cancer_. U.S. Department of Health and Human ' +
      'Services, National Institutes of Health.',
    short: 'National Cancer Institute (2019)',
  },
  {
    of: 'a webpage by the body that publishes it',
    document: manualDocument({
      type: 'webpage',
      title: 'The top 10 causes of death',
      publisher: 'World Health Organization',
      on: [2018, 5, 24],
      URL: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    }),
    full:
      'World Health Organization. (2018, May 24). _The top 10 causes of death_. ' +
      'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    short: 'World Health Organization (2018)',
  },
  {
    of: 'a webpage without a date',
    document: manualDocument({
      type: 'webpage',
      title: 'U.S. and world population clock',
      author: by('U.S. Census Bureau'),
      publisher: 'U.S. Department of Commerce',
      URL: 'https://www.census.gov/popclock/',
    }),
    full:
      'U.S. Census Bureau. (n.d.). _U.S. and world population clock_. U.S. Department of Commerce. ' +
      'https://www.census.gov/popclock/',
    short: 'U.S. Census Bureau (n.d.)',
  },
  {
    of: 'a speech',
    document: manualDocument({
      type: 'speech',
      title: 'I have a dream',
      author: by('King, Martin Luther, Jr.'),
      publisher: 'American Rhetoric',
      on: [1963, 8, 28],
    }),
    full: 'King, M. L., Jr. (1963, August 28). _I have a dream_ [Speech]. American Rhetoric.',
    short: 'King (1963)',
  },
  {
    of: 'a treaty',
    document: manualDocument({
      type: 'treaty',
      title: 'United Nations Convention on the Rights of the Child',
      on: [1989, 11, 20],
      URL: 'https://www.ohchr.org/en/professionalinterest/pages/crc.aspx',
    }),
    full:
      'United Nations Convention on the Rights of the Child, November 20, 1989, ' +
      'https://www.ohchr.org/en/professionalinterest/pages/crc.aspx',
    short: 'United Nations Convention on the Rights of the Child (1989)',
  },
  {
    of: 'a statute',
    document: manualDocument({
      type: 'legislation',
      title: 'Every Student Succeeds Act',
      'container-title': 'Pub. L. No. 114-95, 129 Stat. 1802',
      on: [2015],
      URL: 'https://www.congress.gov/114/plaws/publ95/PLAW-114publ95.pdf',
    }),
    full:
      'Every Student Succeeds Act, Pub. L. No. 114-95, 129 Stat. 1802 (2015). ' +
      'https://www.congress.gov/114/plaws/publ95/PLAW-114publ95.pdf',
    short: 'Every Student Succeeds Act (2015)',
  },
  {
    of: 'a case',
    document: manualDocument({
      type: 'legal_case',
      title: 'Brown v. Board of Education',
      'container-title': '347 U.S. 483',
      on: [1954, 5, 17],
      URL: 'https://www.oyez.org/cases/1940-1955/347us483',
    }),
    full: 'Brown v. Board of Education, 347 U.S. 483 (1954). https://www.oyez.org/cases/1940-1955/347us483',
    short: '_Brown v. Board of Education_ (1954)',
  },
]

describe('an APA reference of', () => {
  it.each(EXAMPLES)('$of is as in the manual', ({ document, full: expected }) => {
    expect(full(document)).toBe(expected)
  })

  it('a text without an author begins with the title', () => {
    const document = manualDocument({
      type: 'article',
      title: 'Talks resumed',
      'container-title': 'Gazette',
      on: [1913, 5],
    })
    expect(full(document)).toBe('Talks resumed. (1913, May). _Gazette_.')
    expect(short(document)).toBe('“Talks resumed” (1913)')
  })

  it('a document without a title has the description in brackets, upright, and what is known of its date', () => {
    const notBefore = { date: '2024-11-18', note: 'It tells of that day.', citations: ['p-1'] }
    const document = manualDocument({ type: 'article', title: '[Meeting in Rio de Janeiro]', notBefore })
    expect(full(document)).toBe('[Meeting in Rio de Janeiro]. (n.d. [not before 18 November 2024]).')
    expect(short(document)).toBe('[Meeting in Rio de Janeiro] (n.d.)')
  })

  it('a thesis says so', () => {
    const document = manualDocument({
      type: 'thesis',
      title: 'Smell',
      author: by('Yu, A.'),
      publisher: 'MIT',
      on: [2020],
    })
    expect(full(document)).toBe('Yu, A. (2020). _Smell_ [Thesis, MIT].')
  })

  it('a work by twenty-one leaves out the twentieth', () => {
    const author = Array.from({ length: 21 }, (_, i) => ({ literal: `A${i + 1}` }))
    expect(full(manualDocument({ type: 'book', title: 'All', author, on: [2020] }))).toMatch(
      /^A1, .*, A18, A19, … A21\. \(2020\)/,
    )
  })
})

describe('an APA citation of', () => {
  it.each(EXAMPLES)('$of is as in the manual', ({ document, short: expected }) => {
    expect(short(document)).toBe(expected)
  })

  it('works of one author and year has letters: those with a year alone first, then by date, then by title', () => {
    const ani = (id: string, title: string, ...on: [number, number?, number?]) =>
      manualDocument({ id, type: 'article-newspaper', title, publisher: 'ANI', on })
    const documents = [
      ani('a', 'Talks', 2025, 4, 16),
      ani('b', 'Visit', 2025, 3),
      ani('c', 'Accord', 2025, 4, 16),
      ani('d', 'Zeal', 2025),
    ]
    const { full: entry, short: cited } = apa.referencesFor(documents)
    expect(documents.map((document) => marked(cited(document)))).toEqual([
      'ANI (2025d)',
      'ANI (2025b)',
      'ANI (2025c)',
      'ANI (2025a)',
    ])
    expect(documents.map((document) => marked(entry(document)))[0]).toBe('ANI. (2025d, April 16). _Talks_.')
  })

  it('undated works of one author has letters too', () => {
    const documents = ['a', 'b'].map((id) => manualDocument({ id, type: 'webpage', title: id, publisher: 'ANI' }))
    const { short: cited } = apa.referencesFor(documents)
    expect(documents.map((document) => marked(cited(document)))).toEqual(['ANI (n.d.-a)', 'ANI (n.d.-b)'])
  })
})
