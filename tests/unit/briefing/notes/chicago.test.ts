import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../src/data/schema.ts'
import { chicago } from '../../../../src/briefing/notes/chicago.ts'
import { by, manualDocument } from './manualDocument.ts'
import { marked } from './marked.ts'

const full = (document: Document) => marked(chicago.referencesFor([document]).full(document))
const short = (document: Document) => marked(chicago.referencesFor([document]).short(document))

/** Of the "Citation Quick Guide" and the manual's chapters 13 and 14, without volumes, pages and helpers, which a dataset does not hold. */
const EXAMPLES: readonly {
  readonly of: string
  readonly document: Document
  readonly full: string
  readonly short?: string
}[] = [
  {
    of: 'a book',
    document: manualDocument({
      type: 'book',
      title: 'Interior Chinatown',
      author: by('Yu, Charles'),
      publisher: 'Pantheon Books',
      on: [2020],
    }),
    full: 'Charles Yu, _Interior Chinatown_ (Pantheon Books, 2020)',
    short: 'Yu, _Interior Chinatown_',
  },
  {
    of: 'a book by two',
    document: manualDocument({
      type: 'book',
      title:
        'The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today',
      author: by('Binder, Amy J.; Kidder, Jeffrey L.'),
      publisher: 'University of Chicago Press',
      on: [2022],
    }),
    full:
      'Amy J. Binder and Jeffrey L. Kidder, _The Channels of Student Activism: How the Left and Right Are Winning ' +
      '(and Losing) in Campus Politics Today_ (University of Chicago Press, 2022)',
    short: 'Binder and Kidder, _Channels of Student Activism_',
  },
  {
    of: 'a chapter',
    document: manualDocument({
      type: 'chapter',
      title: 'The Queen Mary Psalter',
      author: by('Doyle, Kathleen'),
      'container-title': 'The Book by Design: The Remarkable Story of the World’s Greatest Invention',
      publisher: 'University of Chicago Press',
      on: [2023],
    }),
    full:
      'Kathleen Doyle, “The Queen Mary Psalter,” in _The Book by Design: The Remarkable Story of the World’s Greatest ' +
      'Invention_ (University of Chicago Press, 2023)',
    short: 'Doyle, “Queen Mary Psalter”',
  },
  {
    of: 'a journal article',
    document: manualDocument({
      type: 'article-journal',
      title: 'Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life',
      author: by('Kwon, Hyeyoung'),
      'container-title': 'American Journal of Sociology',
      on: [2022],
    }),
    full:
      'Hyeyoung Kwon, “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life,” ' +
      '_American Journal of Sociology_ (2022)',
    short: 'Kwon, “Inclusion Work”',
  },
  {
    of: 'a magazine article',
    document: manualDocument({
      type: 'article-magazine',
      title: 'Terms of Aggrievement',
      author: by('Mead, Rebecca'),
      'container-title': 'New Yorker',
      on: [2023, 12, 18],
    }),
    full: 'Rebecca Mead, “Terms of Aggrievement,” _New Yorker_, December 18, 2023',
    short: 'Mead, “Terms of Aggrievement”',
  },
  {
    // A comma follows a question mark within the quotation marks.
    of: 'a newspaper article',
    document: manualDocument({
      type: 'article-newspaper',
      title: 'Are Flax Seeds All That?',
      author: by('Blum, Dani'),
      'container-title': 'New York Times',
      on: [2023, 12, 13],
      URL: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
    }),
    full:
      'Dani Blum, “Are Flax Seeds All That?,” _New York Times_, December 13, 2023, ' +
      'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
  },
  {
    of: 'an article of a news service',
    document: manualDocument({
      type: 'article-newspaper',
      title: 'Westchester Approves Measure on Gun Safety',
      author: by('Associated Press'),
      'container-title': 'New York Times',
      on: [2000, 6, 12],
    }),
    full: 'Associated Press, “Westchester Approves Measure on Gun Safety,” _New York Times_, June 12, 2000',
    short: 'Associated Press, “Westchester Approves Measure”',
  },
  {
    of: 'a website by a body',
    document: manualDocument({
      type: 'webpage',
      title: 'Privacy Policy',
      author: by('Google'),
      'container-title': 'Privacy & Terms',
      publisher: 'Google',
      on: [2023, 11, 15],
      URL: 'https://policies.google.com/privacy',
    }),
    full: 'Google, “Privacy Policy,” Privacy & Terms, November 15, 2023, https://policies.google.com/privacy',
    short: 'Google, “Privacy Policy”',
  },
  {
    of: 'a website without author or date',
    document: manualDocument({
      type: 'webpage',
      title: 'Yale Facts',
      publisher: 'Yale University',
      URL: 'https://www.yale.edu/about-yale/yale-facts',
    }),
    full: '“Yale Facts,” Yale University, n.d., https://www.yale.edu/about-yale/yale-facts',
    short: '“Yale Facts”',
  },
  {
    // Double marks within a title that stands between such marks are single.
    of: 'an interview',
    document: manualDocument({
      type: 'interview',
      title: 'From “F-Bomb” to “Photobomb,” How the Dictionary Keeps Up with English',
      author: by('Stamper, Kory'),
      'container-title': 'Fresh Air',
      publisher: 'NPR',
      on: [2017, 4, 19],
    }),
    full:
      'Kory Stamper, “From ‘F-Bomb’ to ‘Photobomb,’ How the Dictionary Keeps Up with English,” interview, _Fresh Air_, ' +
      'NPR, April 19, 2017',
  },
  {
    of: 'a speech',
    document: manualDocument({
      type: 'speech',
      title: 'The Craft and Career of Writing',
      author: by('D’Erasmo, Stacy'),
      publisher: 'Northwestern University',
      on: [2000, 4, 26],
    }),
    full: 'Stacy D’Erasmo, “The Craft and Career of Writing” (speech, Northwestern University, April 26, 2000)',
    short: 'D’Erasmo, “Craft and Career”',
  },
  {
    of: 'a thesis',
    document: manualDocument({
      type: 'thesis',
      title: 'A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies',
      author: by('Blajer de la Garza, Yuna'),
      publisher: 'University of Chicago',
      on: [2019],
    }),
    full:
      'Yuna Blajer de la Garza, “A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies” (thesis, ' +
      'University of Chicago, 2019)',
    short: 'Blajer de la Garza, “House Is Not a Home”',
  },
  {
    of: 'a treaty',
    document: manualDocument({
      type: 'treaty',
      title: 'Treaty Banning Nuclear Weapon Tests in the Atmosphere, in Outer Space and Under Water',
      on: [1963, 8, 5],
    }),
    full: 'Treaty Banning Nuclear Weapon Tests in the Atmosphere, in Outer Space and Under Water, August 5, 1963',
    short: 'Treaty Banning Nuclear Weapon Tests',
  },
]

describe('a Chicago note at the first mention of', () => {
  it.each(EXAMPLES)('$of is as in the manual', ({ document, full: expected }) => {
    expect(full(document)).toBe(expected)
  })

  it('a text without a container is led by its publisher, as one of an agency', () => {
    expect(
      full(manualDocument({ type: 'article-newspaper', title: 'Talks resumed', publisher: 'IANS', on: [2026, 2, 27] })),
    ).toBe('IANS, “Talks resumed,” February 27, 2026')
  })

  it('a document without title, author and date has the description in brackets, and says what is known of its date', () => {
    const notBefore = { date: '2024-11-18', note: 'It tells of that day.', citations: ['p-1'] }
    expect(full(manualDocument({ type: 'article', title: '[Meeting in Rio de Janeiro]', notBefore }))).toBe(
      '[Meeting in Rio de Janeiro], n.d. [not before 18 November 2024]',
    )
  })

  it('a work of three or more names the first', () => {
    const author = by('Dror, Ariel A.; Morozov, Nicole G.; Layous, Eli')
    expect(full(manualDocument({ type: 'book', title: 'Smell', author, publisher: 'Knopf', on: [2020, 5] }))).toBe(
      'Ariel A. Dror et al., _Smell_ (Knopf, 2020)',
    )
  })
})

describe('a Chicago note afterwards, of', () => {
  it.each(EXAMPLES.filter(({ short: expected }) => expected !== undefined))('$of', ({ document, short: expected }) => {
    expect(short(document)).toBe(expected)
  })

  it('two documents that would be called the same is told apart by their dates', () => {
    const one = manualDocument({ id: 'one', type: 'webpage', title: 'Statement', author: by('Google'), on: [2024, 5] })
    const other = manualDocument({ id: 'other', type: 'webpage', title: 'Statement', author: by('Google') })
    const references = chicago.referencesFor([one, other])
    expect([one, other].map((document) => marked(references.short(document)))).toEqual([
      'Google, “Statement,” May 2024',
      'Google, “Statement,” n.d.',
    ])
  })
})
