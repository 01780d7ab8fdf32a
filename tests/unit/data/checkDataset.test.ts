import { describe, expect, it } from 'vitest'
import { checkDataset, examine } from '../../../src/data/checkDataset.ts'
import { sayIssue } from '../../../src/data/issue.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import {
  ADA_MET_BEA,
  GAZETTE,
  aDataset,
  aDocument,
  aFamily,
  aKind,
  aNode,
  aParty,
  aPassage,
  aRelation,
  anEdge,
} from '../../fixtures/dataset.ts'

/** Every issue in words, without the name of its record, with its severity in front where it is a warning. */
const said = (input: unknown, textOf?: (file: string) => string | undefined) =>
  checkDataset(input, textOf).map(({ path, message, repair, value, severity }) => {
    const line = sayIssue({ path, message, repair, value, severity })
    return severity === 'warning' ? `warning: ${line}` : line
  })

/** A dataset with one field changed, wherever it is: what types would not let through. */
function spoilt(path: readonly (string | number)[], value: unknown, dataset: Dataset = aDataset()): unknown {
  const copy: unknown = structuredClone(dataset)
  let holder = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

describe('a sound dataset', () => {
  it('has no issues, with and without its texts', () => {
    expect(said(aDataset())).toEqual([])
    expect(said(aDataset(), (file) => (file === 'gazette.txt' ? GAZETTE : undefined))).toEqual([])
  })

  it('may carry its texts itself', () => {
    expect(said(aDataset({ documents: [aDocument({ text: GAZETTE })] }))).toEqual([])
  })

  it('may use every optional field', () => {
    const dataset = aDataset({
      $schema: './dataset.schema.json',
      documents: [
        aDocument({
          publisher: 'The Press',
          'container-title': 'The Gazette',
          author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Staff' }],
          language: 'en',
          URL: 'https://example.org/gazette',
          note: 'One slip.',
        }),
        aDocument({
          id: 'leaflet',
          file: 'leaflet.txt',
          issued: undefined,
          notBefore: { date: '1913-05-02', note: 'It tells of that day.', citations: ['p-1'] },
        }),
      ],
      nodes: [
        aNode({ id: 'ada', name: 'Ada of Turin', article: 'the', aliases: ['Countess Ada'], parties: [] }),
        aNode({ id: 'bea' }),
        aNode({ id: 'cyril' }),
      ],
      edges: [
        anEdge({ id: 'foreseen', status: 'planned', when: '1913-05' }),
        anEdge({
          id: 'done',
          when: '1913-05-02',
          dating: { basis: 'resolved', note: 'The Friday before 3 May.', citations: ['p-1'] },
          role: 'guest',
          accordingTo: 'cyril',
          fulfils: ['foreseen'],
          summary: 'They met.',
        }),
        anEdge({ id: 'cyril-met-ada', source: 'cyril', target: 'ada' }),
      ],
    })
    expect(said(dataset)).toEqual([])
  })
})

describe('what is not a dataset', () => {
  it.each([
    [null, 'null'],
    [undefined, ''],
    ['{}', '"{}"'],
    [7, '7'],
    [true, 'true'],
    [[aDataset()], 'a list of 1'],
    [() => 1, 'a function'],
  ])('%o is refused as a whole', (input, value) => {
    const issues = checkDataset(input)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ path: '', message: 'must be an object', value, severity: 'error' })
  })

  it('of an empty object every field that is needed is named', () => {
    expect(checkDataset({}).map(({ path, message }) => `${path} ${message}`)).toEqual([
      'format is missing',
      'title is missing',
      'description is missing',
      'language is missing',
      'parties is missing',
      'kinds is missing',
      'families is missing',
      'relations is missing',
      'documents is missing',
      'passages is missing',
      'nodes is missing',
      'edges is missing',
    ])
  })
})

describe('fields', () => {
  it.each<[name: string, path: (string | number)[], value: unknown, issue: string]>([
    ['missing', ['nodes', 0, 'summary'], undefined, 'nodes[0].summary: is missing. Add the field.'],
    [
      'unknown',
      ['parties', 0, 'color'],
      'red',
      'parties[0].color: is not a field of the format: "red". Remove it, or correct its name: the fields here are id, label, country.',
    ],
    [
      'unknown, with a name that every object inherits',
      ['parties', 0, 'constructor'],
      1,
      'parties[0].constructor: is not a field of the format: 1. Remove it, or correct its name: the fields here are id, label, country.',
    ],
    ['of another type', ['title'], 7, 'title: must be a text: 7. Write it in double quotes.'],
    [
      'a list for an object',
      ['edges', 0, 'dating'],
      ['p-1'],
      'edges[0].dating: must be an object: a list of 1. Write it in braces, field by field.',
    ],
    ['an object for a list', ['nodes', 0, 'parties'], {}, 'nodes[0].parties: must be a list: an object of 0 fields.'],
    ['empty', ['nodes', 0, 'label'], '', 'nodes[0].label: must not be empty: "".'],
    [
      'another version of the format',
      ['format'],
      'entente/2',
      'format: must be "entente/1": "entente/2". Write it exactly so.',
    ],
    [
      'an id with a capital',
      ['edges', 0, 'id'],
      'Ada-met',
      'edges[0].id: must be small letters, digits and single hyphens, like "mcg-12": "Ada-met". Rewrite it so.',
    ],
    [
      'over-long',
      ['nodes', 0, 'label'],
      'x'.repeat(121),
      `nodes[0].label: must have at most 120 characters: "${'x'.repeat(60)}…". Shorten it.`,
    ],
    [
      'a prefix of 33 characters',
      ['passages', 0, 'prefix'],
      '𝔸'.repeat(33),
      'passages[0].prefix: must have at most 32 characters',
    ],
    [
      'with a control character',
      ['nodes', 0, 'summary'],
      'A\u001b[31mda',
      'nodes[0].summary: must not hold control characters: "A\\u{1b}[31mda".',
    ],
    [
      'with half a letter',
      ['passages', 0, 'suffix'],
      'A\ud835',
      'passages[0].suffix: must not hold control characters: "A\\u{d835}".',
    ],
    [
      'an unknown shape',
      ['kinds', 0, 'shape'],
      'blob',
      'kinds[0].shape: must be one of circle, square, rounded-square, diamond, hexagon, octagon, pentagon, triangle, shield, document, pin, ship, bar: "blob". Write it exactly so.',
    ],
    [
      'a document type that reference managers do not know',
      ['documents', 0, 'type'],
      'newspaper',
      'documents[0].type: must be one of article,',
    ],
    [
      'a script for a web address',
      ['documents', 0, 'URL'],
      'javascript:alert(1)',
      'documents[0].URL: must begin with mailto:, http:// or https://: "javascript:alert(1)".',
    ],
    [
      'a web address without a host',
      ['documents', 0, 'URL'],
      'https://[',
      'documents[0].URL: is not a web address: "https://[". Copy it anew, or leave it out.',
    ],
    [
      'a path for a file',
      ['documents', 0, 'file'],
      '../gazette.txt',
      'documents[0].file: must be the name of a file, without a folder: "../gazette.txt". Rewrite it so.',
    ],
    [
      'a date of four parts',
      ['documents', 0, 'issued', 'date-parts', 0],
      [1913, 5, 3, 1],
      'documents[0].issued.date-parts[0]: must be [year], [year, month] or [year, month, day]: a list of 4.',
    ],
  ])('%s', (_, path, value, issue) => {
    const issues = said(spoilt(path, value, aDataset({ edges: [anEdge({ when: '1913-05-02' })] })))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain(issue)
  })

  it('a file that sets __proto__ is refused and changes no prototype', () => {
    const json = JSON.stringify(aDataset()).replace('{', '{"__proto__": {"polluted": true},')
    expect(said(JSON.parse(json))).toEqual([expect.stringMatching(/^__proto__: is not a field of the format/)])
    expect('polluted' in {}).toBe(false)
  })

  it('every unknown field of an object is named, not only the first', () => {
    const party = { id: 'left', label: 'Left', a: 1, b: 2 }
    const issues = checkDataset({ ...aDataset(), parties: [party] })
    expect(issues.map(({ path }) => path)).toEqual(['parties[0].a', 'parties[0].b'])
  })
})

describe('ids', () => {
  it('a node and an edge may not share an id, for a selection names either', () => {
    expect(said(aDataset({ edges: [anEdge({ id: 'ada' })] }))).toEqual([
      'edges[0].id: is already the id at nodes[0].id: "ada". Give one of the two another id.',
    ])
  })

  it('two records of one list may not share an id', () => {
    expect(said(aDataset({ kinds: [aKind(), aKind()] }))).toEqual([
      'kinds[1].id: is already the id at kinds[0].id: "person". Give one of the two another id.',
    ])
  })

  it('a document and a node may', () => {
    const dataset = aDataset({
      documents: [aDocument({ id: 'ada' })],
      passages: [aPassage({ document: 'ada' })],
    })
    expect(said(dataset)).toEqual([])
  })
})

describe('references', () => {
  it.each<[path: string, dataset: Dataset, issue: string]>([
    [
      'a citation',
      aDataset({ passages: [aPassage()], edges: [anEdge({ citations: ['p-1', 'p-0417'] })] }),
      'edges[0].citations[1]: names no passage: "p-0417". Add that passage, or cite one that exists.',
    ],
    [
      'a citation of a date',
      aDataset({
        passages: [aPassage()],
        edges: [anEdge({ when: '1913', dating: { basis: 'stated', citations: ['p-2'] } })],
      }),
      'edges[0].dating.citations[0]: names no passage: "p-2". Add that passage, or cite one that exists.',
    ],
    [
      'a citation of an earliest day',
      aDataset({
        passages: [aPassage()],
        documents: [
          aDocument({ issued: undefined, notBefore: { date: '1913-05-02', note: 'So.', citations: ['p-2'] } }),
        ],
      }),
      'documents[0].notBefore.citations[0]: names no passage: "p-2". Add that passage, or cite one that exists.',
    ],
    [
      'the document of a passage',
      aDataset({ documents: [aDocument()], passages: [aPassage({ document: 'herald' })] }),
      'passages[0].document: names no document: "herald". Add that document, or name one that exists.',
    ],
    [
      'the kind of a node',
      aDataset({ kinds: [aKind()], nodes: [aNode(), aNode({ id: 'bea', kind: 'ghost' })] }),
      'nodes[1].kind: names no kind: "ghost". Add that kind, or name one that exists.',
    ],
    [
      'the party of a node',
      aDataset({ parties: [aParty({ id: 'right' })], nodes: [aNode(), aNode({ id: 'bea', parties: [] })] }),
      'nodes[0].parties[0]: names no party: "left". Add that party, or name one that exists.',
    ],
    [
      'an end of an edge',
      aDataset({ nodes: [aNode(), aNode({ id: 'bea' })], edges: [anEdge(), anEdge({ id: 'e', target: 'dora' })] }),
      'edges[1].target: names no node: "dora". Add that node, or name one that exists.',
    ],
    [
      'who says so',
      aDataset({ nodes: [aNode(), aNode({ id: 'bea' })], edges: [anEdge({ accordingTo: 'dora' })] }),
      'edges[0].accordingTo: names no node: "dora". Add that node, or name one that exists.',
    ],
    [
      'a relation',
      aDataset({ relations: [aRelation()], edges: [anEdge({ relation: 'saw' })] }),
      'edges[0].relation: names no relation: "saw". Add that relation, or name one that exists.',
    ],
    [
      'the family of a relation',
      aDataset({ families: [aFamily()], relations: [aRelation({ family: 'none' })] }),
      'relations[0].family: names no family: "none". Add that family, or name one that exists.',
    ],
    [
      'an edge that is carried out',
      aDataset({ edges: [anEdge({ fulfils: ['e-9'] })] }),
      'edges[0].fulfils[0]: names no edge: "e-9". Add that edge, or name one that exists.',
    ],
    [
      'an id that stands twice in a list',
      aDataset({ edges: [anEdge({ citations: ['p-1', 'p-1'] })] }),
      'edges[0].citations[1]: stands twice in its list: "p-1". Remove one.',
    ],
  ])('%s', (_, dataset, issue) => {
    expect(said(dataset)).toEqual([issue])
  })

  it('a list that is missing is said once, not at every reference to it', () => {
    expect(said(spoilt(['passages'], undefined))).toEqual(['passages: is missing. Add the field.'])
  })
})

describe('citations', () => {
  it('a node without one is refused', () => {
    expect(said(aDataset({ nodes: [aNode({ citations: [] }), aNode({ id: 'bea' })] }))).toEqual([
      expect.stringMatching(/^nodes\[0\]\.citations: must cite at least one passage/),
    ])
  })

  it('an edge without one is refused', () => {
    expect(said(aDataset({ edges: [anEdge({ citations: [] })] }))).toEqual([
      expect.stringMatching(/^edges\[0\]\.citations: must cite at least one passage/),
    ])
  })
})

describe('dates', () => {
  it.each<[name: string, dataset: Dataset, issue: RegExp]>([
    [
      'a date that is not EDTF',
      aDataset({ edges: [anEdge({ when: 'last May' })] }),
      /^edges\[0\]\.when: is not a date: "last May"\. It .+/,
    ],
    [
      'a day that the calendar does not have',
      aDataset({ edges: [anEdge({ when: '1913-02-29' })] }),
      /^edges\[0\]\.when: is not a date: "1913-02-29"\. It .+/,
    ],
    [
      'an end before its start',
      aDataset({ edges: [anEdge({ when: '1914/1913' })] }),
      /^edges\[0\]\.when: is not a date: "1914\/1913"\. It ends before it starts\./,
    ],
    [
      'a publication on a day that does not exist',
      aDataset({ documents: [aDocument({ issued: { 'date-parts': [[1913, 2, 29]] } })] }),
      /^documents\[0\]\.issued\.date-parts\[0\]: is not a date: "1913-02-29"\./,
    ],
    [
      'a publication in month 13',
      aDataset({ documents: [aDocument({ issued: { 'date-parts': [[1913, 13]] } })] }),
      /^documents\[0\]\.issued\.date-parts\[0\]\[1\]: must be at most 12: 13\./,
    ],
    [
      'an earliest day that does not exist',
      aDataset({
        documents: [
          aDocument({ issued: undefined, notBefore: { date: '1913-04-31', note: 'So.', citations: ['p-1'] } }),
        ],
      }),
      /^documents\[0\]\.notBefore\.date: is not a date: "1913-04-31"\./,
    ],
    [
      'an earliest day of a document that has a date',
      aDataset({ documents: [aDocument({ notBefore: { date: '1913-05-02', note: 'So.', citations: ['p-1'] } })] }),
      /^documents\[0\]\.notBefore: stands beside "issued"\. Keep/,
    ],
    [
      'a date without what it rests on',
      spoilt(['edges', 0, 'dating'], undefined, aDataset({ edges: [anEdge({ when: '1913' })] })) as Dataset,
      /^edges\[0\]: is dated without "dating": "1913"\. Add "dating"/,
    ],
    [
      'what a date rests on without a date',
      aDataset({ edges: [anEdge({ dating: { basis: 'stated', citations: ['p-1'] } })] }),
      /^edges\[0\]\.dating: stands without "when"\. Add the date/,
    ],
    [
      'a resolved date that does not say how',
      aDataset({ edges: [anEdge({ when: '1913', dating: { basis: 'resolved', citations: ['p-1'] } })] }),
      /^edges\[0\]\.dating: has a resolved date without "note": "1913"\. Add "note"/,
    ],
  ])('%s', (_, dataset, issue) => {
    expect(said(dataset)).toEqual([expect.stringMatching(issue)])
  })
})

describe('quotes, without the texts', () => {
  it('one that is not what its digest was made of', () => {
    expect(said(spoilt(['passages', 0, 'exact'], 'Ada met Bee in Turin'))).toEqual([
      'passages[0].exact: is not the text that its digest was made of: "Ada met Bee in Turin". Copy the quote from its text again, then run "anchor".',
    ])
  })

  it('one whose place is not as long as itself', () => {
    // The quote has 20 characters and stands at 36.
    expect(ADA_MET_BEA).toHaveLength(20)
    expect(said(aDataset({ passages: [aPassage({ end: 57 })] }))).toEqual([
      'passages[0].end: is not 36 + 20, the length of the quote: 57. Run "anchor", which finds the quote in its text.',
    ])
  })

  it('lengths are counted in code points: "𝔸" is one', () => {
    expect(said(aDataset({ passages: [aPassage({ exact: '“Accord 𝔸”' })] }))).toEqual([])
  })

  it('one that lies beyond the end of its document', () => {
    expect(said(aDataset({ documents: [aDocument({ length: 50 })] }))).toEqual([
      'passages[0].end: lies beyond the end of its document, 50: 56. Run "anchor" to find the quote.',
    ])
  })
})

describe('quotes and their texts', () => {
  const altered = GAZETTE.replace('Turin', 'Milan')

  it('a text that is not the one cited, and the quotes that do not stand in it', () => {
    const issues = said(aDataset(), () => altered)
    expect(issues).toEqual([
      expect.stringMatching(/^documents\[0\]\.sha256: is not that of the text, [0-9a-f]{64}: /),
      'passages[0].exact: is not what stands at 36–56 of its text, "Ada met Bea in Milan": "Ada met Bea in Turin". Copy the quote from its text again, then run "anchor".',
    ])
  })

  it('the same for a text that the dataset carries', () => {
    const documents = [{ ...aDocument(), text: altered }]
    expect(checkDataset(aDataset({ documents })).map(({ path }) => path)).toEqual([
      'documents[0].sha256',
      'passages[0].exact',
    ])
  })

  it('a text of another length', () => {
    const issues = checkDataset(aDataset(), () => `${GAZETTE}\n`)
    expect(issues.map(({ path }) => path)).toEqual(['documents[0].sha256', 'documents[0].length'])
  })

  it('a text that is not at hand', () => {
    expect(said(aDataset(), () => undefined)).toEqual([
      'documents[0].file: is not in the folder of texts: "gazette.txt". Put the file there, or correct its name.',
    ])
  })

  it.each(['prefix', 'suffix'] as const)('a %s that does not stand beside the quote', (field) => {
    const issues = checkDataset(aDataset({ passages: [aPassage({ [field]: 'x' })] }), () => GAZETTE)
    expect(issues.map(({ path }) => path)).toEqual([`passages[0].${field}`])
  })

  it('a prefix may be shorter than 32 characters', () => {
    expect(said(aDataset({ passages: [aPassage({ prefix: 'On Friday ' })] }), () => GAZETTE)).toEqual([])
  })

  it('a prefix that would begin before the text', () => {
    const passages = [aPassage({ exact: 'The Gazette', prefix: '\n' })]
    expect(checkDataset(aDataset({ passages }), () => GAZETTE).map(({ path }) => path)).toEqual(['passages[0].prefix'])
  })
})

describe('the shape of the network', () => {
  it('a node that no edge touches', () => {
    expect(said(aDataset({ nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'cyril' })] }))).toEqual([
      'nodes[2]: is touched by no edge: "cyril". Add an edge that a document states, or remove the node.',
    ])
  })

  it('to be named as the one who says so is enough: a source, a court need not be in what they tell', () => {
    const nodes = [aNode(), aNode({ id: 'bea' }), aNode({ id: 'cyril' })]
    expect(said(aDataset({ nodes, edges: [anEdge({ accordingTo: 'cyril' })] }))).toEqual([])
    expect(said(aDataset({ nodes, edges: [anEdge({ accordingTo: 'ada' })] }))).toHaveLength(1)
  })

  it('an edge may lead from a node to itself, and joins that node', () => {
    const ada = anEdge({ source: 'ada', target: 'ada' })
    expect(said(aDataset({ edges: [ada] }))).toEqual([])
    expect(said(aDataset({ nodes: [aNode(), aNode({ id: 'bea' })], edges: [ada] }))).toEqual([
      'nodes[1]: is touched by no edge: "bea". Add an edge that a document states, or remove the node.',
    ])
  })
})

describe('what was foreseen', () => {
  it('a planned edge whose relation has no words for that', () => {
    const relations = [aRelation({ planned: undefined })]
    expect(said(aDataset({ relations, edges: [anEdge({ status: 'planned' })] }))).toEqual([
      'edges[0].relation: has no wording for what is only planned: "met". Add "planned" to that relation, like "was to meet", or correct the status.',
    ])
  })

  it('only a planned edge can be carried out', () => {
    const edges = [anEdge({ id: 'first' }), anEdge({ id: 'second', fulfils: ['first'] })]
    expect(said(aDataset({ edges }))).toEqual([
      'edges[1].fulfils[0]: names an edge that is not planned but completed: "first". Name the edge that foresaw this one, or correct its status.',
    ])
  })

  it('no edge carries itself out, by whatever way round', () => {
    const planned = (id: string, fulfils: string[]) => anEdge({ id, status: 'planned', fulfils })
    const edges = [planned('a', ['b']), planned('b', ['c']), planned('c', ['a', 'd']), planned('d', ['d'])]
    expect(said(aDataset({ edges }))).toEqual([
      'edges[2].fulfils[0]: closes a cycle (a → b → c → a): "a". Remove one of these: nothing carries itself out.',
      'edges[3].fulfils[0]: closes a cycle (d → d): "d". Remove one of these: nothing carries itself out.',
    ])
  })

  it('one plan may lead to several others that meet again', () => {
    const planned = (id: string, fulfils: string[]) => anEdge({ id, status: 'planned', fulfils })
    const edges = [planned('a', []), planned('b', ['a']), planned('c', ['a']), planned('d', ['b', 'c'])]
    expect(said(aDataset({ edges }))).toEqual([])
  })

  it('a chain of 20,000 plans does not exhaust the stack', () => {
    const edges = Array.from({ length: 20_000 }, (_, i) =>
      anEdge({ id: `e-${i}`, status: 'planned', fulfils: [`e-${(i + 1) % 20_000}`] }),
    )
    const issues = said(aDataset({ edges }))
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain('closes a cycle (e-0 → e-1 → e-2 → … → e-19999 → e-0)')
  })
})

describe('warnings', () => {
  it('an alias shared by two nodes, whatever the case', () => {
    const nodes = [aNode({ aliases: ['The Clerk'] }), aNode({ id: 'bea', aliases: ['Bee', 'the clerk'] })]
    expect(said(aDataset({ nodes }))).toEqual([
      'warning: nodes[1].aliases[1]: is also a name of another node, at nodes[0].aliases[0]: "the clerk". If the two nodes are one, join them; if they are two, name each more fully.',
    ])
  })

  it('a node may repeat its own label as a name', () => {
    expect(said(aDataset({ nodes: [aNode({ name: 'Ada', aliases: ['Ada'] }), aNode({ id: 'bea' })] }))).toEqual([])
  })

  it('a passage that nothing cites', () => {
    expect(said(aDataset({ passages: [aPassage(), aPassage({ id: 'p-2', exact: 'in June' })] }))).toEqual([
      'warning: passages[1]: is cited by nothing: "p-2". Cite it, or remove it.',
    ])
  })

  it('two passages of one document that overlap; touching ones do not', () => {
    const passages = [
      aPassage({ id: 'p-1', exact: 'Ada met Bea' }),
      aPassage({ id: 'p-2', exact: ' in Turin' }),
      aPassage({ id: 'p-3', exact: 'met' }),
    ]
    expect(said(aDataset({ passages, edges: [anEdge({ citations: ['p-1', 'p-2', 'p-3'] })] }))).toEqual([
      'warning: passages[2]: overlaps passages[0]: "p-3". Join the two, or cut one, unless each carries a claim of its own.',
    ])
  })

  it('passages of two documents never overlap', () => {
    const passages = [aPassage({ id: 'p-1' }), aPassage({ id: 'p-2', document: 'herald' })]
    expect(said(aDataset({ passages, edges: [anEdge({ citations: ['p-1', 'p-2'] })] }))).toEqual([])
  })

  it.each<[whens: string[], gaps: string[]]>([
    [['1913', '1914-12-31'], []],
    [['1913', '1915-01-01'], ['the year 1914']],
    [
      ['1920', '1913', '1916/1917'],
      ['the years 1914 to 1915', 'the years 1918 to 1919'],
    ],
    // A span covers what lies between its ends.
    [['1910/1920', '1911', '1921'], []],
    // A date without an end counts until its document spoke, in 1913.
    [['1909/..', '1915'], ['the year 1914']],
    [['[..1909]', '1911'], ['the year 1910']],
    [['-0002', '0001'], ['the years 2 BC to 1 BC']],
  ])('years between %j that no document covers: %j', (whens, gaps) => {
    const edges = whens.map((when, i) => anEdge({ id: `e-${i}`, when }))
    expect(said(aDataset({ edges }))).toEqual(
      gaps.map(
        (gap) => `warning: edges: hold nothing in ${gap}. Say so in the description, or add a document that covers it.`,
      ),
    )
  })
})

describe('all faults at once', () => {
  it('a field that the schema refuses hides no other fault, and no list loses its count', () => {
    const dataset = {
      ...aDataset(),
      title: 7,
      edges: [anEdge({ id: 'x', citations: [] }), 'not an edge', { ...anEdge({ relation: 'saw' }), status: 'over' }],
    }
    expect(checkDataset(dataset).map(({ path, message }) => `${path} ${message}`)).toEqual([
      'title must be a text',
      'edges[0].citations must cite at least one passage',
      'edges[1] must be an object',
      'edges[2].status must be one of planned, ongoing, completed',
      'edges[2].relation names no relation',
    ])
  })

  it('errors come before warnings, each in the order of the file', () => {
    const dataset = aDataset({
      passages: [aPassage(), aPassage({ id: 'p-2', exact: 'in June', end: 5 })],
      nodes: [aNode({ aliases: ['Bea'] }), aNode({ id: 'bea' })],
      edges: [anEdge({ relation: 'met' }), anEdge({ id: 'bea' })],
    })
    expect(checkDataset(dataset).map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'error passages[1].end',
      'error edges[1].id',
      'warning passages[1]',
      'warning nodes[1].label',
    ])
  })

  it('of 50,000 broken records the first 200 faults are named, and all are counted', () => {
    const nodes = Array.from({ length: 50_000 }, () => null)
    const { issues, errors } = examine({ ...aDataset(), nodes, edges: [] })
    expect(issues.map(({ path }) => path)).toEqual(Array.from({ length: 200 }, (_, i) => `nodes[${i}]`))
    expect(errors).toBe(50_000)
  })

  it('the first in the file come first, whatever finds them: a rule finds its own after the schema has found all of its', () => {
    const nodes = [aNode(), ...Array.from({ length: 9_999 }, (_, i) => aNode({ id: `n-${i}`, label: '' }))]
    const { issues, errors } = examine(aDataset({ nodes, edges: [anEdge({ source: 'ada', target: 'ada' })] }))
    expect(issues.slice(0, 4).map(({ path }) => path)).toEqual([
      'nodes[1].label',
      'nodes[1]',
      'nodes[2].label',
      'nodes[2]',
    ])
    expect(issues).toHaveLength(200)
    expect(errors).toBe(2 * 9_999)
  })

  it('an error is listed before any number of warnings, and these are counted too', () => {
    // Nothing cites them, and each but the first overlaps the one before.
    const unused = Array.from({ length: 5_000 }, (_, i) => aPassage({ id: `q-${i}`, exact: 'in June' }))
    const edges = [anEdge({ accordingTo: 'nobody' })]
    const nodes = [aNode(), aNode({ id: 'bea' })]
    const { issues, errors, warnings } = examine(aDataset({ passages: [aPassage(), ...unused], nodes, edges }))
    expect(issues).toHaveLength(200)
    expect(issues[0]?.path).toBe('edges[0].accordingTo')
    expect([errors, warnings]).toEqual([1, 5_000 + 4_999])
  })

  it('a fault of the 70,000th of many relationships is named with its place, its value and its repair', () => {
    const edges = Array.from({ length: 75_000 }, (_, i) =>
      anEdge({ id: `e-${i}`, when: i === 69_999 ? '1913-02-29' : '1913' }),
    )
    expect(checkDataset(aDataset({ edges })).map(sayIssue)).toEqual([
      'edges[69999].when "e-69999" (Ada met Bea): is not a date: "1913-02-29". It names a day that does not exist: 1913-02 has 28 days. Write a day from 1913-02-01 to 1913-02-28, or only the month, 1913-02.',
    ])
  })

  it('data nested 100,000 deep is refused, not followed', () => {
    let deep: unknown = 'x'
    for (let i = 0; i < 100_000; i += 1) deep = [deep]
    expect(checkDataset({ ...aDataset(), title: deep, edges: deep }).map(({ path }) => path)).toContain('title')
  })
})

describe('names', () => {
  it.each<[text: string, fields: Partial<Parameters<typeof aNode>[0]>, issue: string]>([
    [
      'one that turns the text around it',
      { label: 'Ada \u202eedirevo' },
      'warning: nodes[0].label: turns the text around it by U+202E (right-to-left override); the page shows it without: "Ada \\u{202e}edirevo". Take it out.',
    ],
    [
      'an alias that does',
      { aliases: ['Countess\u2066'] },
      'warning: nodes[0].aliases[0]: turns the text around it by U+2066 (left-to-right isolate); the page shows it without: "Countess\\u{2066}". Take it out.',
    ],
    [
      'one of which nothing shows',
      { label: '\u200b\u2060' },
      'warning: nodes[0].label: holds nothing that shows; the name or the id is shown in its place: "\\u{200b}\\u{2060}". Write what is to be read there.',
    ],
    [
      'one of spaces',
      { name: '   ' },
      'warning: nodes[0].name: holds nothing that shows; it is left out: "   ". Write what is to be read there.',
    ],
  ])('%s is a warning', (_, fields, issue) => {
    expect(said(aDataset({ nodes: [aNode(fields), aNode({ id: 'bea' })] }))).toEqual([issue])
  })

  it('of right-to-left scripts may hold the marks that these need, and a quote may hold anything', () => {
    const nodes = [aNode({ label: 'C\u200e شركة' }), aNode({ id: 'bea' })]
    expect(said(aDataset({ nodes }))).toEqual([])
    const text = 'Ada \u202eedirevo met Bea.'
    const passages = [aPassage({ text, exact: text })]
    expect(said(aDataset({ passages, documents: [aDocument({ text })] }))).toEqual([])
  })
})

describe('what an issue names', () => {
  it.each([
    [
      'an edge by its id and its sentence',
      aDataset({ edges: [anEdge({ citations: ['p-2'] })], passages: [aPassage()] }),
      /^edges\[0\]\.citations\[0\] "ada-met-bea" \(Ada met Bea\): names no passage/,
    ],
    [
      'a node by its id',
      aDataset({ nodes: [aNode({ kind: 'x' }), aNode({ id: 'bea' })], kinds: [aKind()] }),
      /^nodes\[0\]\.kind "ada": names no kind/,
    ],
    [
      'an edge without ends by its id alone',
      aDataset({ edges: [anEdge({ source: 'none' })], nodes: [aNode(), aNode({ id: 'bea' })] }),
      /^edges\[0\]\.source "ada-met-bea": names no node/,
    ],
  ])('%s', (_, dataset, line) => {
    expect(checkDataset(dataset).map(sayIssue)).toContainEqual(expect.stringMatching(line))
  })
})
