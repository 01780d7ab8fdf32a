import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, hashOf, openedAt, parseHash, stateOf } from '../../../src/store/address.ts'
import { versionOf } from '../../../src/data/versionOf.ts'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import { KEYS, PAGE_KEYS } from '../../../src/store/addressKeys.ts'
import { type Addressed, STATE_FIELDS, fieldsLiving } from '../../../src/store/stateFields.ts'
import { STATUSES, type Step } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { type AppState, SIZES, STAGES, defaultState } from '../../../src/store/appStore.ts'
import { LEVELS, ORDERS } from '../../../src/layout/asked.ts'
import { LAYOUTS } from '../../../src/layout/layoutNames.ts'
import { PROGRESS } from '../../../src/model/answers.ts'
import { type Facet, filtersOf } from '../../../src/model/filters.ts'
import { LONGEST_QUERY } from '../../../src/store/search.ts'
import { pairId, parsePair } from '../../../src/model/pair.ts'
import { MODES } from '../../../src/time/answer.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aParty, aPassage, aRelation, aStep, anEdge } from '../../fixtures/dataset.ts'

/** Edges in 2023 and 2025, so that the extent is 2023 to 2025; one is planned. Three parties. */
const network = createNetwork(
  aDataset({
    parties: ['left', 'right', 'third'].map((id) => aParty({ id })),
    edges: [
      anEdge({ id: 'early', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', target: 'cyril', status: 'planned' }),
    ],
    steps: [
      aStep({ view: {} }),
      aStep({ view: { t: '2025-01-01..2025-12-31', sel: 'bea~ada', off: 'status:planned', level: '2' } }),
      aStep({ view: { t: '2023', path: 'ada~bea' } }),
    ],
  }),
)
const FACETS: readonly Facet[] = ['kind', 'family', 'party', 'document', 'status', 'voices']
const base = defaultState(network)
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const addressOf = (over: Partial<Addressed>) => hashOf(fieldsOf({ ...base, ...over }, network))
const readIn = (one: Network, hash: string) => {
  const { fields, repeated } = parseHash(hash)
  return stateOf(fields, one, repeated)
}
const read = (hash: string) => readIn(network, hash)

/** What an address holds of a state, in a form that can be compared. */
function addressed(state: Addressed) {
  const values = state as AppState
  return Object.fromEntries(
    fieldsLiving('address').map((field) => {
      const value = values[field]
      return [field, value instanceof Set ? [...(value as ReadonlySet<string>)].toSorted() : value]
    }),
  )
}

const anyState = anyNetwork().chain((one) =>
  fc.tuple(
    fc.constant(one),
    anyChoices(one),
    fc.record({
      versus: fc.oneof(fc.constantFrom(null, 'before' as const), anyWindow(one.extent)),
      selectedId: fc.oneof(
        fc.constantFrom(null, ...one.nodes.keys(), ...one.edges.keys()),
        fc
          .tuple(fc.constantFrom(...one.nodes.keys()), fc.constantFrom(...one.nodes.keys()))
          .map(([a, b]) => (a === b ? null : pairId(a, b))),
      ),
      focus: fc.oneof(
        fc.constant(null),
        fc.record({
          id: fc.constantFrom(...one.nodes.keys()),
          steps: fc.constantFrom(1 as const, 2 as const, 3 as const),
        }),
      ),
      path: fc.oneof(
        fc.constant(null),
        fc
          .tuple(fc.constantFrom(...one.nodes.keys()), fc.constantFrom(...one.nodes.keys()))
          .map(([from, to]) => (from === to ? null : { from, to })),
        fc
          .tuple(fc.constantFrom(...one.nodes.keys()), fc.constantFrom(...one.nodes.keys()))
          .map(([from, to]) => (from === to ? null : { from, to, inTime: true as const })),
      ),
      query: fc.string({ maxLength: 60, unit: 'grapheme' }),
      layout: fc.constantFrom(...LAYOUTS),
      level: fc.constantFrom(...LEVELS),
      sides: fc.oneof(
        fc.constant(null),
        fc
          .shuffledSubarray([...one.parties.keys()], { minLength: 2, maxLength: 2 })
          .map(([left = '', right = '']) => [left, right] as const),
      ),
      unfolded: fc.subarray([...one.nodes.keys()]).map((ids) => new Set(ids)),
      order: fc.constantFrom(...ORDERS),
      sizeBy: fc.constantFrom(...SIZES),
      groups: fc.boolean(),
      fade: fc.boolean(),
      stage: fc.constantFrom(...STAGES),
      theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
      embedded: fc.boolean(),
      without: fc.subarray(['panel', 'time', 'legend'] as const).map((parts) => new Set(parts)),
      hosts: fc.subarray(['http://localhost:8080', 'https://a.example', 'https://b.example:8443']),
    }),
  ),
)

describe('the address', () => {
  it('brings back every view that it is made of, without a problem', () => {
    fc.assert(
      fc.property(anyState, ([one, choices, rest]) => {
        const state = { ...defaultState(one), ...choices, ...rest }
        const back = readIn(one, hashOf(fieldsOf(state, one)))
        expect(back.problems).toEqual([])
        expect(addressed(back.state)).toEqual(addressed(state))
      }),
      { numRuns: 200 },
    )
  })

  it('brings back every view at every step of a story, the step’s own and any other', () => {
    fc.assert(
      fc.property(anyState, anyState, fc.boolean(), ([one, ...first], [, , page], isOwn) => {
        const view = Object.assign({}, defaultState(one), ...first) as AppState
        const { theme: _, embed: _e, panel: _p, time: _t, legend: _l, host: _h, ...own } = fieldsOf(view, one)
        const steps = [aStep({ view: {} }), aStep({ view: own as Step['view'] })]
        const told = createNetwork({ ...one.dataset, steps })
        const around = { theme: page.theme, embedded: page.embedded, without: page.without }
        const state = { ...(isOwn ? view : defaultState(one)), ...around, step: 2 }
        const fields = fieldsOf(state, told)
        const back = readIn(told, hashOf(fields))
        expect(back.problems).toEqual([])
        expect(addressed(back.state)).toEqual(addressed(state))
        expect(isOwn ? fields.step : '2').toBe('2')
      }),
    )
  })

  it('equal views have equal addresses, whatever way led to them', () => {
    fc.assert(
      fc.property(anyState, fc.array(fc.nat()), ([one, choices, rest], dice) => {
        const state = { ...defaultState(one), ...choices, ...rest }
        const shuffled = [...state.off].toSorted(() => ((dice.pop() ?? 1) % 3) - 1)
        const unfolded = new Set([...state.unfolded].toReversed())
        const again = { ...state, off: new Set(shuffled), unfolded, window: { ...state.window } }
        expect(hashOf(fieldsOf(again, one))).toBe(hashOf(fieldsOf(state, one)))
      }),
    )
  })

  it('is empty for the view that a page opens with', () => {
    expect(addressOf({})).toBe('')
    expect(addressed(read('').state)).toEqual(addressed(base))
    expect(addressed(read('#').state)).toEqual(addressed(base))
  })

  it.each<[Partial<Addressed>, string]>([
    [{ window: days('2025-01-01', '2025-12-31') }, '#t=2025'],
    [{ window: days('2025-01-01', '2025-06-30') }, '#t=2025-01..2025-06'],
    [{ window: days('2023-01-01', '2024-12-31') }, '#t=..2024'],
    [{ window: days('2024-03-01', '2025-12-31') }, '#t=2024-03..'],
    [{ window: days('2025-04-14', '2025-04-14') }, '#t=2025-04-14'],
    [{ mode: 'within' }, '#mode=within'],
    [{ known: dayOf('2025-04-30') }, '#known=2025-04-30'],
    [{ versus: 'before' }, '#vs=before'],
    [{ versus: days('2024-01-01', '2024-12-31') }, '#vs=2024'],
    [{ versus: network.extent }, '#vs=2023..2025'],
    [{ undated: 'never' as const }, '#undated=0'],
    [{ undated: 'always' as const }, '#undated=1'],
    [{ showPossible: false }, '#possible=0'],
    [{ selectedId: 'ada' }, '#sel=ada'],
    [{ selectedId: 'early' }, '#sel=early'],
    [{ selectedId: 'ada~bea' }, '#sel=ada~bea'],
    [{ level: 2 }, '#level=2'],
    [{ level: 3, order: 'newest' }, '#level=3&order=newest'],
    [{ sides: ['right', 'left'] }, '#sides=right~left'],
    [{ unfolded: new Set(['cyril', 'ada']) }, '#open=ada,cyril'],
    [{ layout: 'circle' }, '#layout=circle'],
    [{ off: new Set(['status:open', 'kind:person']) }, '#off=kind:person,status:open'],
    [{ stage: 'documents' }, '#view=documents'],
    [{ sizeBy: 'betweenness', groups: true }, '#size=betweenness&groups=1'],
    [{ fade: true, off: new Set(['kind:person']) }, '#off=kind:person&fade=1'],
    [{ path: { from: 'ada', to: 'bea' } }, '#path=ada~bea'],
    [{ path: { from: 'ada', to: 'bea', inTime: true } }, '#path=ada~bea~intime'],
    [{ theme: 'dark' }, '#theme=dark'],
    [{ embedded: true, without: new Set(['legend', 'panel'] as const) }, '#embed=1&panel=0&legend=0'],
    [{ hosts: ['http://localhost:8080', 'https://b.example'] }, '#host=http://localhost:8080,https://b.example'],
    [{ theme: 'light', selectedId: 'ada', undated: 'never' as const }, '#undated=0&sel=ada&theme=light'],
  ])('says %o as %s, and reads it back', (over, hash) => {
    expect(addressOf(over)).toBe(hash)
    expect(addressed(read(hash).state)).toEqual(addressed({ ...base, ...over }))
  })

  it.each([
    '#possible=1&embed=0&panel=1&mode=during&view=network', // defaults that are written out
    '#t=2023..2025', // the whole extent by its dates
    '#off=',
    '#open=',
    '#open=,,',
    '#level=1&order=oldest&layout=spine',
    '#&&',
  ])('%s is the view that a page opens with', (hash) => {
    const { state, problems } = read(hash)
    expect(addressed(state)).toEqual(addressed(base))
    expect(problems).toEqual([])
  })

  it.each([
    ['#t=2025-06..2099', { window: days('2025-06-01', '2025-12-31') }, 't=2025-06..2099'],
    ['#t=1900..2100', {}, 't=1900..2100'],
    ['#t=2022..2024', { window: days('2023-01-01', '2024-12-31') }, 't=2022..2024'],
    ['#vs=2022..2023', { versus: days('2023-01-01', '2023-12-31') }, 'vs=2022..2023'],
  ])('%s is cut to the extent, and that is said', (hash, over, says) => {
    const { state, problems } = read(hash)
    expect(addressed(state)).toEqual(addressed({ ...base, ...over }))
    expect(problems).toEqual([
      `The address says ${says}, but the dataset reaches from 1 January 2023 to 31 December 2025. It was cut to that.`,
    ])
  })

  it('keys may come in any order and percent-encoded', () => {
    const { state, problems } = read('#sel=ada&%74=2025&off=kind%3Aperson%2Cstatus%3Aplanned')
    expect(problems).toEqual([])
    expect(addressed(state)).toEqual(
      addressed({
        ...base,
        window: days('2025-01-01', '2025-12-31'),
        selectedId: 'ada',
        off: new Set(['kind:person', 'status:open']),
      }),
    )
  })

  it.each([
    ['2025', '2025-12-31'],
    ['2024-02', '2024-02-29'],
    ['2025-04-14', '2025-04-14'],
  ])('known=%s is all that was known by the end of %s', (text, day) => {
    expect(read(`#known=${text}`).state.known).toBe(dayOf(day))
  })

  it('a pair may be written in either order, and has one address', () => {
    const { state, problems } = read('#sel=bea~ada')
    expect(problems).toEqual([])
    expect(state.selectedId).toBe('ada~bea')
    expect(parsePair(state.selectedId ?? '', network)).toEqual(['ada', 'bea'])
  })

  it('of what is to be unfolded the known counts', () => {
    const { state, problems } = read('#open=ada,nobody,bea,ada')
    expect(state.unfolded).toEqual(new Set(['ada', 'bea']))
    expect(problems).toEqual(['Nobody and nothing in this dataset has the id “nobody”. It was not unfolded.'])
  })

  it('of a key that is there twice the last counts, and that is said', () => {
    const { state, problems } = read('#sel=ada&sel=bea')
    expect(state.selectedId).toBe('bea')
    expect(problems).toEqual(['The address says sel more than once. The last one counts.'])
    expect(read('#sel=bea&sel=bea').problems).toEqual([])
  })

  it('a search that is too long is cut at a whole letter, and that is said', () => {
    const letters = 'a'.repeat(199)
    for (const [query, kept] of [
      [`${letters}😀`, `${letters}😀`],
      [`${letters}😀😀`, `${letters}😀`],
    ] as const) {
      const { state, problems } = read(`#q=${encodeURIComponent(query)}`)
      expect(state.query).toBe(kept)
      expect(problems).toEqual(
        kept === query ? [] : ['The search in the address has more than 200 characters. The rest was cut off.'],
      )
      expect(addressOf({ query: state.query })).toBe(`#q=${encodeURIComponent(kept)}`)
    }
  })

  it('half a letter, which a host may well give, is no reason to fail', () => {
    const { state } = stateOf({ q: 'a\uD83D', sel: '\uDE00' }, network)
    expect(addressOf({ query: state.query })).toBe('#q=a%EF%BF%BD')
    expect(hashOf({ q: '\uD800' })).toBe('#q=%EF%BF%BD')
  })
})

describe('a step of a story in the address', () => {
  const second = {
    window: days('2025-01-01', '2025-12-31'),
    selectedId: 'ada~bea',
    off: new Set(['status:open']),
    level: 2,
    step: 2,
  } as const

  /** What keeps a dataset with a step of this view from loading. */
  const faultsOf = (view: object) =>
    checkDataset({ ...network.dataset, steps: [{ ...aStep(), view }] }).filter(({ severity }) => severity === 'error')

  it('is the whole view that the step has, on top of the defaults', () => {
    const { state, problems } = read('#step=2')
    expect(problems).toEqual([])
    expect(addressed(state)).toEqual(addressed({ ...base, ...second }))
    expect(addressOf(second)).toBe('#step=2')
  })

  it('takes what else the address says instead of what the step says, and is then marked as changed', () => {
    const { state } = read('#step=2&t=2024&theme=dark')
    expect(addressed(state)).toEqual(
      addressed({ ...base, ...second, window: days('2024-01-01', '2024-12-31'), theme: 'dark' }),
    )
    expect(hashOf(fieldsOf(state, network))).toBe(
      '#step=2~changed&t=2024&sel=ada~bea&off=status:open&level=2&theme=dark',
    )
  })

  it('says nothing of the view where that was changed: not even when all of it is at its default', () => {
    expect(addressOf({ step: 2 })).toBe('#step=2~changed')
    expect(addressed(read('#step=2~changed').state)).toEqual(addressed({ ...base, step: 2 }))
  })

  it('is written in its short form again once the view is the step’s', () => {
    const { state } = read('#step=2~changed&t=2025&sel=ada~bea&off=status:open&level=2&theme=light')
    expect(hashOf(fieldsOf(state, network))).toBe('#step=2&theme=light')
  })

  it('keeps what concerns the page, which no step has: the theme and the frame', () => {
    expect(addressOf({ ...second, theme: 'dark', embedded: true, without: new Set(['legend'] as const) })).toBe(
      '#step=2&theme=dark&embed=1&legend=0',
    )
  })

  it.each(['0', '4', '-1', '1.5', '02', '2~', '2~CHANGED', '~changed', 'two', '', '99999999999999999999'])(
    'step=%s is named, and no step is shown',
    (text) => {
      const { state, problems } = read(`#step=${text}`)
      expect(problems).toEqual([`The address says step=${text}; it can be 1 to 3. It was left out.`])
      expect(addressed(state)).toEqual(addressed(base))
    },
  )

  it('is told of where the dataset tells no story', () => {
    const { state, problems } = readIn(createNetwork(aDataset({ edges: [anEdge({ when: '2025' })] })), '#step=1&t=2025')
    expect(problems).toEqual(['The address says step=1; this dataset tells no story. It was left out.'])
    expect(state.step).toBeNull()
  })

  it('leaves a path that was being looked at, which another step does not have', () => {
    const now = { ...openedAt(read('#step=3').state, base, network), pathWork: { from: null, step: 4 } }
    expect(openedAt(read('#step=3&theme=dark').state, now, network).pathWork.step).toBe(4)
    expect(openedAt(read('#step=2').state, now, network).pathWork.step).toBe(0)
  })

  it('has the same words in the format of a dataset and in the address', () => {
    const words = { mode: MODES, view: STAGES, layout: LAYOUTS, level: LEVELS, order: ORDERS, size: SIZES }
    for (const [key, values] of Object.entries(words)) {
      for (const value of values) {
        expect(faultsOf({ [key]: String(value) })).toEqual([])
      }
    }
    const offered = `here are ${KEYS.filter((key) => key !== 'step' && !PAGE_KEYS.has(key)).join(', ')}.`
    const [fault] = faultsOf({ colour: 'red' })
    expect(fault?.repair).toContain(offered)
  })

  it('a filter that the checker lets through the address has under the same name, and every one that it has is let through', () => {
    const [document, other] = [aDocument(), aDocument({ id: 'herald' })]
    const edges = [
      anEdge({ id: 'said', citations: ['p-1', 'p-2'] }),
      anEdge({ id: 'remark', relation: 'alike' }),
      anEdge({ id: 'plan', status: 'planned', when: '2023' }),
      anEdge({ id: 'kept', fulfils: ['plan'], when: '2024' }),
      anEdge({ id: 'promise', status: 'planned' }),
      anEdge({ id: 'running', status: 'ongoing' }),
    ]
    const dataset = aDataset({
      edges,
      documents: [document, other],
      passages: [aPassage(), aPassage({ id: 'p-2', document: 'herald' })],
      relations: [aRelation(), aRelation({ id: 'alike', editorial: true })],
    })
    expect(checkDataset(dataset).filter(({ severity }) => severity === 'error')).toEqual([])
    const every = createNetwork(dataset)
    const offered = filtersOf(every).map(({ id }) => id)
    const words = [...STATUSES, ...PROGRESS, 'none', 'one', 'several', 'left', 'person', 'contact', 'gazette', 'x']
    const names = [...new Set([...FACETS.flatMap((facet) => words.map((word) => `${facet}:${word}`)), ...offered])]
    const isLetThrough = (off: string) =>
      checkDataset({ ...dataset, steps: [aStep({ view: { off } })] }).every(({ path }) => !path.startsWith('steps'))
    const written = (off: string) => fieldsOf(stateOf({ off }, every).state, every).off

    const letThrough = names.filter(isLetThrough)
    expect(letThrough.filter((off) => off !== 'status:planned').toSorted()).toEqual(offered.toSorted())
    for (const off of letThrough)
      expect({ off, problems: stateOf({ off }, every).problems }).toEqual({ off, problems: [] })
    for (const off of offered) expect(written(off)).toBe(off)
    // Of links from before it was asked whether a plan was carried out.
    expect(letThrough).toContain('status:planned')
    expect(written('status:planned')).toBe('status:fulfilled,status:open')
  })

  it('has a search as long as the page’s, and no longer', () => {
    const longest = 'a'.repeat(LONGEST_QUERY)
    expect(faultsOf({ q: longest })).toEqual([])
    expect(stateOf({ q: longest }, network)).toMatchObject({ state: { query: longest }, problems: [] })
    expect(faultsOf({ q: `${longest}a` })).toHaveLength(1)
    expect(stateOf({ q: `${longest}a` }, network)).toMatchObject({
      state: { query: longest },
      problems: [expect.any(String)],
    })
  })

  it('what the checker lets through the address can read, and what it refuses it cannot', () => {
    const words =
      'ada bea nobody early left right kind:person kind:dragon party:left 2025 2023-10 2024.. ..2024 2022 2025..2023 ' +
      '2025-02-29 ~ ~2 ~4 ~intime , before 0 x'
    const word = fc.constantFrom(...words.split(' '))
    const value = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''))
    const key = fc.constantFrom('t', 'known', 'vs', 'sel', 'focus', 'path', 'off', 'open', 'sides' as const)
    fc.assert(
      fc.property(key, value, (one, text) => {
        const { problems } = stateOf({ [one]: text }, network)
        expect({ one, text, faulty: faultsOf({ [one]: text }).length > 0 }).toEqual({
          one,
          text,
          faulty: problems.length > 0,
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('the version in an address', () => {
  it.each([
    [versionOf(network.dataset), null], // this one
    ['000000000000', '000000000000'],
    ['', ''], // of no version that there could be, so another one
  ])('%s is told of where it is another one', (version, other) => {
    const { otherVersion, problems } = read(`#t=2025&v=${version}`)
    expect(otherVersion).toBe(other)
    expect(problems).toEqual([])
  })

  it('need not be there', () => {
    expect(read('#t=2025').otherVersion).toBeNull()
  })
})

describe('the table of the state', () => {
  it('has every key of the address in one field, but the version, which is none of the state', () => {
    const keys = Object.values(STATE_FIELDS).flatMap((place) => ('keys' in place ? place.keys : []))
    expect([...keys, 'v'].toSorted()).toEqual([...KEYS].toSorted())
  })

  it('another address leaves the session as it was, and brings nothing of the moment along', () => {
    const now: AppState = {
      ...base,
      panel: 'structure',
      walkId: 'ada',
      hoveredId: 'ada',
      playing: true,
      notices: [{ text: 'Old.' }],
    }
    const opened = openedAt(read('#t=2025&size=connections').state, now, network)
    expect(opened).toMatchObject({ panel: 'structure', walkId: 'ada', sizeBy: 'connections' })
    expect(opened).toMatchObject({ hoveredId: null, playing: false, notices: [] })
  })

  it('what an address says again is the very same object, so that nothing that is derived from it is derived anew', () => {
    const hash = '#t=2025&off=kind:person&open=ada&sides=left~right&focus=ada~2'
    const now = openedAt(read(hash).state, base, network)
    const again = openedAt(read(hash.replace('2025', '2024')).state, now, network)
    for (const field of ['off', 'unfolded', 'sides', 'focus'] as const) expect(again[field]).toBe(now[field])
    expect(again.window).not.toEqual(now.window)
    expect(openedAt(read('#t=2025').state, now, network)).toMatchObject({ off: new Set(), sides: null, focus: null })
  })

  it('the second end of a path is still to be chosen at another window, and no more with another selection', () => {
    const now: AppState = { ...base, pathWork: { from: 'ada', step: 0 } }
    expect(openedAt(read('#t=2025').state, now, network).pathWork.from).toBe('ada')
    expect(openedAt(read('#sel=bea').state, now, network).pathWork.from).toBeNull()
  })
})

const LONG = 'x'.repeat(100_000)

describe('an address that cannot be understood', () => {
  const rows: [string, unknown][] = [
    ['#sel=nobody', 'Nothing in this dataset has the id “nobody”. The selection was left out.'],
    ['#sel=', 'Nothing in this dataset has the id “”. The selection was left out.'],
    ['#sel=__proto__', 'Nothing in this dataset has the id “__proto__”. The selection was left out.'],
    ['#sel=constructor', 'Nothing in this dataset has the id “constructor”. The selection was left out.'],
    [
      '#sel=%3Cscript%3Ealert(1)%3C/script%3E',
      'Nothing in this dataset has the id “<script>alert(1)</script>”. The selection was left out.',
    ],
    [
      '#t=2025-13',
      expect.stringMatching(/^The address says t=2025-13: .*month.* The whole period is shown instead\.$/),
    ],
    [
      '#t=2025-02-29',
      expect.stringMatching(/^The address says t=2025-02-29: .*29.* The whole period is shown instead\.$/),
    ],
    [
      '#t=2025..2023',
      expect.stringMatching(
        /^The address says t=2025\.\.2023: .*ends before it starts.* The whole period is shown instead\.$/,
      ),
    ],
    [
      '#t=..',
      expect.stringMatching(
        /^The address says t=\.\.: .*is not a window of time.* The whole period is shown instead\.$/,
      ),
    ],
    ['#t=', expect.stringMatching(/^The address says t=: .* The whole period is shown instead\.$/)],
    [
      '#t=yesterday',
      expect.stringMatching(/^The address says t=yesterday: .*is not a date.* The whole period is shown instead\.$/),
    ],
    [
      '#t=1999',
      'The address says t=1999, but the dataset reaches from 1 January 2023 to 31 December 2025. The whole period is shown instead.',
    ],
    [
      '#known=soon',
      expect.stringMatching(
        /^The address says known=soon: .*is not a date.* All that is known now is shown instead\.$/,
      ),
    ],
    ['#vs=after', expect.stringMatching(/^The address says vs=after: .*is not a date.* Nothing is compared\.$/)],
    ['#vs=1999', 'The address says vs=1999, which lies outside the dataset. Nothing is compared.'],
    ['#mode=sometimes', 'The address says mode=sometimes; it can be during, within or by. It was left out.'],
    ['#undated=no', 'The address says undated=no; it can be 0 or 1. It was left out.'],
    ['#host=*', 'The address says host=*; it wants origins, like https://example.org. It was left out.'],
    ['#host=null', 'The address says host=null; it wants origins, like https://example.org. It was left out.'],
    ['#theme=sepia', 'The address says theme=sepia; it can be light or dark. It was left out.'],
    ['#view=%zz', 'The address says view=%zz; it can be network, text or documents. It was left out.'],
    ['#focus=nobody~2', 'Nobody and nothing in this dataset has the id “nobody”. The focus was left out.'],
    ['#path=ada~ada', 'The address says path=ada~ada; it wants two entities, like a~b or a~b~intime. It was left out.'],
    [
      '#layout=spiral',
      'The address says layout=spiral; it can be spine, own, force, timeline or circle. It was left out.',
    ],
    ['#level=4', 'The address says level=4; it can be 1, 2 or 3. It was left out.'],
    ['#level=', 'The address says level=; it can be 1, 2 or 3. It was left out.'],
    ['#level=1.0', 'The address says level=1.0; it can be 1, 2 or 3. It was left out.'],
    ['#order=down', 'The address says order=down; it can be oldest or newest. It was left out.'],
    ...['left', 'left~', 'left~left', 'left~nobody', 'left~right~third', '__proto__~left', ''].map(
      (sides): [string, string] => [
        `#sides=${sides}`,
        `The address says sides=${sides}; it wants two parties of this dataset, like a~b. It was left out.`,
      ],
    ),
    ['#open=constructor', 'Nobody and nothing in this dataset has the id “constructor”. It was not unfolded.'],
    ['#open=early', 'Nobody and nothing in this dataset has the id “early”. It was not unfolded.'],
    ['#sel=ada~nobody', 'Nothing in this dataset has the id “ada~nobody”. The selection was left out.'],
    ['#sel=ada~ada', 'Nothing in this dataset has the id “ada~ada”. The selection was left out.'],
    ['#sel=ada~bea~cyril', 'Nothing in this dataset has the id “ada~bea~cyril”. The selection was left out.'],
    ['#sel=~', 'Nothing in this dataset has the id “~”. The selection was left out.'],
    ['#embed', 'The address says embed=; it can be 0 or 1. It was left out.'],
    ['#off=kind:dragon', 'There is no filter “kind:dragon” in this dataset. It was left out.'],
    ['#off=person', 'There is no filter “person” in this dataset. It was left out.'],
    ['#__proto__=1', 'The address has a part “__proto__” that is not known. It was left out.'],
    ['#hasOwnProperty=1', 'The address has a part “hasOwnProperty” that is not known. It was left out.'],
    ['#T=2025', 'The address has a part “T” that is not known. It was left out.'],
    ['#%E0%A4%A', 'The address has a part “%E0%A4%A” that is not known. It was left out.'],
    ['#=', 'The address has a part “” that is not known. It was left out.'],
    [`#sel=${LONG}`, `Nothing in this dataset has the id “${'x'.repeat(60)}…”. The selection was left out.`],
    [`#${LONG}=1`, `The address has a part “${'x'.repeat(60)}…” that is not known. It was left out.`],
  ]
  it.each(rows.map(([hash, message]) => ({ start: hash.slice(0, 40), hash, message })))(
    '$start is named, and the view is the default',
    ({ hash, message }) => {
      const { state, problems } = read(hash)
      expect(problems).toEqual([message])
      expect(addressed(state)).toEqual(addressed(base))
    },
  )

  it('what is unknown leaves the rest in force', () => {
    const { state, problems } = read('#t=2025&sel=nobody&off=kind:dragon,status:open&colour=red')
    expect(problems).toHaveLength(3)
    expect(addressed(state)).toEqual(
      addressed({ ...base, window: days('2025-01-01', '2025-12-31'), off: new Set(['status:open']) }),
    )
  })

  it.each([
    [6, 'The address has 1 more fault.'],
    [9, 'The address has 4 more faults.'],
  ])('of %i faults five are named, and the rest counted', (faults, last) => {
    const { problems } = read(`#off=${Array.from({ length: faults }, (_, i) => `kind:${i}`).join(',')}`)
    expect(problems).toHaveLength(6)
    expect(problems.at(-1)).toBe(last)
  })

  it.each([
    { what: 'a long date', hash: `#t=${LONG}` },
    { what: 'much to unfold', hash: `#open=${'a,'.repeat(50_000)}` },
    { what: 'a long pair', hash: `#sel=ada~${LONG}&sides=${LONG}~${LONG}` },
    { what: 'many filters', hash: `#off=${'a,'.repeat(50_000)}` },
    { what: 'many parts', hash: `#${Array.from({ length: 5_000 }, (_, i) => `k${i}=1`).join('&')}` },
  ])('however long, it is answered with a few short sentences: $what', ({ hash }) => {
    const { problems } = read(hash)
    expect(problems.length).toBeLessThanOrEqual(6)
    expect(problems.join('').length).toBeLessThan(2_000)
  })

  it('never throws, whatever it says', () => {
    const piece = fc.oneof(
      fc.constantFrom(...KEYS, '=', '&', '%', ',', ':', '..', '#', '__proto__', '2025'),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => `#${pieces.join('')}`),
        (hash) => {
          const { state } = read(hash)
          const { window } = state
          expect(network.extent.start <= window.start && window.end <= network.extent.end).toBe(true)
          // What was understood is itself an address that can be understood.
          expect(read(hashOf(fieldsOf(state, network))).problems).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
