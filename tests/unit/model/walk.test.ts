import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { sayNothingFurther, sayStop, sayUnconnected } from '../../../src/model/sayStop.ts'
import {
  type Ground,
  type Step,
  type Stop,
  areJoined,
  edgesAround,
  groundOf,
  nextStop,
  stepOf,
  stopAt,
  stopNamed,
} from '../../../src/model/walk.ts'
import { aDataset, aKind, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'

/** A ground drawn with letters: each letter is a node, a line of text is 10 px high, a column 10 px wide. */
function map(rows: readonly string[], edges: readonly string[], names: Readonly<Record<string, string>> = {}): Ground {
  const nodes = rows.flatMap((row, y) =>
    [...row].flatMap((id, x) => (id === ' ' ? [] : [{ id, x: x * 10, y: y * 10, names: [names[id] ?? id] }])),
  )
  return {
    nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges.map((id) => ({ id, source: id.charAt(0), target: id.charAt(1) })),
  }
}

const on = (id: string): Stop => ({ id, at: id })

describe('stepOf(key, shift)', () => {
  it.each([
    ['ArrowUp', false, 'up'],
    [']', false, 'next-edge'],
    ['[', false, 'previous-edge'],
    // The same for keyboards that have no bracket of their own.
    ['ArrowRight', true, 'next-edge'],
    ['ArrowLeft', true, 'previous-edge'],
    [' ', false, 'other-end'],
    ['PageDown', false, 'next-node'],
    ['End', false, 'last'],
  ] as const)('%s with Shift %s asks for %s', (key, shift, step) => {
    expect(stepOf(key, shift)).toBe(step)
  })

  it.each(['+', '-', '=', '0', '/', '?', 'Escape', 'Enter', 'a', 'Tab'])('%s is left to others', (key) => {
    expect(stepOf(key, false)).toBeNull()
  })
})

describe('groundOf(network, view, pointOf)', () => {
  it('holds the view and nothing else, nodes by kind as in the legend, then by name', () => {
    const network = createNetwork(
      aDataset({
        kinds: [aKind({ id: 'body' }), aKind()],
        nodes: [
          aNode({ id: 'zoe' }),
          aNode({ id: 'bea', name: 'Élise' }),
          aNode({ id: 'court', kind: 'body' }),
          aNode({ id: 'left-out' }),
        ],
        edges: [
          anEdge({ id: 'seen', source: 'zoe', target: 'bea' }),
          anEdge({ id: 'unseen', source: 'court', target: 'left-out' }),
        ],
      }),
    )
    const view = { nodes: new Set(['zoe', 'court', 'bea']), edges: new Map([['seen', 'certain']]) }
    expect(groundOf(network, view, (id) => ({ x: id.length, y: 7 }))).toEqual({
      nodes: [
        { id: 'court', x: 5, y: 7, names: ['Court', 'Court'] },
        { id: 'bea', x: 3, y: 7, names: ['Élise', 'Bea'] },
        { id: 'zoe', x: 3, y: 7, names: ['Zoe', 'Zoe'] },
      ],
      edges: [{ id: 'seen', source: 'zoe', target: 'bea' }],
    })
  })
})

describe('an arrow from a node', () => {
  it.each([
    ['left', 'l'],
    ['right', 'r'],
    ['up', 'u'],
    ['down', 'd'],
  ] as const)('%s leads to the neighbour on that side', (step, id) => {
    const ground = map(['  u  ', '     ', 'l x r', '     ', '  d  '], ['xl', 'xr', 'ux', 'dx'])
    expect(nextStop(step, on('x'), ground)).toEqual(on(id))
  })

  it('prefers a neighbour to a nearer node that is not connected', () => {
    expect(nextStop('right', on('a'), map(['a b   c'], ['ac']))).toEqual(on('c'))
  })

  it('leads to the nearest of several neighbours', () => {
    expect(nextStop('right', on('a'), map(['a  b  c'], ['ac', 'ab']))).toEqual(on('b'))
  })

  it('leads to the nearest node of all where no neighbour lies that way', () => {
    const ground = map(['c  a b d'], ['ac', 'bd'])
    expect(nextStop('right', on('a'), ground)).toEqual(on('b'))
    expect(areJoined('a', 'b', ground)).toBe(false)
  })

  it('goes sideways to what lies as far aside as above', () => {
    const ground = map([' b', 'a '], ['ab'])
    expect(nextStop('right', on('a'), ground)).toEqual(on('b'))
    expect(nextStop('up', on('a'), ground)).toBeNull()
  })

  it('leads nowhere where nothing lies that way', () => {
    expect(nextStop('left', on('a'), map(['a b'], ['ab']))).toBeNull()
  })
})

describe('round a node', () => {
  const star = map(['  n  ', '     ', 'w x e', '     ', '  s  '], ['xs', 'xw', 'nx', 'xe', 'xx', 'ex'])

  it('its relationships lie clockwise from the top, parallel ones by date, loops last', () => {
    expect(edgesAround('x', star)).toEqual(['nx', 'xe', 'ex', 'xs', 'xw', 'xx'])
  })

  it('the next one follows clockwise, and the first follows the last', () => {
    const walked = ['next-edge', 'next-edge', 'next-edge', 'next-edge', 'next-edge', 'next-edge', 'next-edge'] as const
    let stop: Stop | null = on('x')
    const ids = walked.map((step) => {
      stop = nextStop(step, stop, star)
      return stop?.id
    })
    expect(ids).toEqual(['nx', 'xe', 'ex', 'xs', 'xw', 'xx', 'nx'])
  })

  it('the one before the first is the last', () => {
    expect(nextStop('previous-edge', on('x'), star)).toEqual({ id: 'xx', at: 'x' })
    expect(nextStop('previous-edge', { id: 'nx', at: 'x' }, star)).toEqual({ id: 'xx', at: 'x' })
  })

  it('from a relationship one crosses to its other end', () => {
    expect(nextStop('other-end', { id: 'nx', at: 'x' }, star)).toEqual(on('n'))
    expect(nextStop('other-end', { id: 'nx', at: 'n' }, star)).toEqual(on('x'))
    expect(nextStop('other-end', { id: 'xx', at: 'x' }, star)).toEqual(on('x'))
    expect(nextStop('other-end', on('x'), star)).toBeNull()
  })

  it('from a relationship an arrow leads to the end that lies that way', () => {
    expect(nextStop('right', { id: 'xe', at: 'x' }, star)).toEqual(on('e'))
    expect(nextStop('left', { id: 'xe', at: 'x' }, star)).toEqual(on('x'))
    // Neither end is further right: the one that one did not come from.
    expect(nextStop('right', { id: 'nx', at: 'x' }, star)).toEqual(on('n'))
  })
})

describe('in order', () => {
  const ground = map(['c a b'], ['ab', 'bc'])

  it('Home and End lead to the first node and the last, from anywhere', () => {
    for (const from of [null, on('b'), { id: 'bc', at: 'c' }]) {
      expect(nextStop('first', from, ground)).toEqual(on('a'))
      expect(nextStop('last', from, ground)).toEqual(on('c'))
    }
  })

  it('the next and the one before stop at the ends', () => {
    expect(nextStop('next-node', on('a'), ground)).toEqual(on('b'))
    expect(nextStop('next-node', on('c'), ground)).toBeNull()
    expect(nextStop('previous-node', { id: 'bc', at: 'b' }, ground)).toEqual(on('a'))
    expect(nextStop('previous-node', on('a'), ground)).toBeNull()
  })

  it('from nowhere every step leads to the first node', () => {
    for (const step of ['left', 'up', 'next-edge', 'other-end', 'next-node'] as const)
      expect(nextStop(step, null, ground)).toEqual(on('a'))
  })

  it('where nothing is drawn there is nowhere to go', () => {
    const empty: Ground = { nodes: [], edges: [] }
    expect(nextStop('first', null, empty)).toBeNull()
    expect(nextStop('right', on('a'), empty)).toBeNull()
    expect(stopNamed('a', null, empty)).toBeNull()
  })
})

describe('stopAt(id, ground, at)', () => {
  const ground = map(['a b'], ['ab'])
  it.each([
    ['a node', 'a', null, on('a')],
    ['an edge from the end that one came from', 'ab', 'b', { id: 'ab', at: 'b' }],
    ['an edge from its source where that is not known', 'ab', null, { id: 'ab', at: 'a' }],
    ['an edge from its source where one came from elsewhere', 'ab', 'z', { id: 'ab', at: 'a' }],
    ['nothing where the ground has no such thing', 'z', null, null],
    ['nothing where nothing is asked', null, null, null],
  ] as const)('is %s', (_, id, at, stop) => {
    expect(stopAt(id, ground, at)).toEqual(stop)
  })
})

describe('stopNamed(typed, from, ground)', () => {
  const ground = map(['a b c d'], ['ab'], { a: 'Ada', b: 'Béatrice Alba', c: 'Cyril Bark', d: 'Anna Bell' })
  it.each([
    ['one letter leads to the next name that begins with it', 'a', on('a'), 'd'],
    ['the same again leads on, past the end', 'aa', on('d'), 'a'],
    ['several letters keep the place where it fits', 'ad', on('a'), 'a'],
    ['several letters look onwards where it does not', 'an', on('a'), 'd'],
    ['accents and case are as good as none', 'BEA', null, 'b'],
    ['a later word serves where no name begins so', 'bar', on('a'), 'c'],
    ['a name of two words is typed with its space', 'anna b', null, 'd'],
    ['no name leads nowhere', 'x', on('a'), null],
    ['nothing typed leads nowhere', '', on('a'), null],
  ] as const)('%s', (_, typed, from, id) => {
    expect(stopNamed(typed, from, ground)).toEqual(id === null ? null : on(id))
  })
})

describe('laws of the walk', () => {
  /** Grounds with loops, parallel edges, several components, nodes upon each other. */
  const anyGround = fc
    .array(fc.record({ x: fc.integer({ min: -4, max: 4 }), y: fc.integer({ min: -4, max: 4 }) }), {
      minLength: 1,
      maxLength: 9,
    })
    .chain((points) => {
      const end = fc.integer({ min: 0, max: points.length - 1 }).map((i) => `n${i}`)
      return fc.array(fc.tuple(end, end), { maxLength: 14 }).map((ends): Ground => ({
        nodes: points.map((point, i) => ({ id: `n${i}`, ...point, names: [`${'abc'.charAt(i % 3)}${i}`] })),
        edges: ends.map(([source, target], i) => ({ id: `e${i}`, source, target })),
      }))
    })

  const key = ({ id, at }: Stop) => `${id}@${at}`
  /** Every stop that some presses of these keys lead to. */
  function reached(from: Stop, steps: readonly Step[], ground: Ground): ReadonlyMap<string, Stop> {
    const all = new Map([[key(from), from]])
    for (const stop of all.values()) {
      for (const step of steps) {
        const next = nextStop(step, stop, ground)
        if (next) all.set(key(next), next)
      }
    }
    return all
  }
  /** The nodes that edges join to one, whichever way: counted on the edges alone. */
  function componentOf(id: string, { edges }: Ground): ReadonlySet<string> {
    const all = new Set([id])
    for (const node of all)
      for (const { source, target } of edges) {
        if (source === node) all.add(target)
        if (target === node) all.add(source)
      }
    return all
  }

  it('going round nodes and crossing reaches every node and edge of a component, and nothing else', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        for (const { id } of ground.nodes) {
          const component = componentOf(id, ground)
          const edges = ground.edges.filter(({ source }) => component.has(source)).map((edge) => edge.id)
          for (const step of ['next-edge', 'previous-edge'] as const) {
            const stops = new Set([...reached(on(id), [step, 'other-end'], ground).values()].map((stop) => stop.id))
            expect(stops).toEqual(new Set([...component, ...edges]))
          }
        }
      }),
    )
  })

  it('from any stop the keys together reach every stop', () => {
    const steps: readonly Step[] = [
      'left',
      'right',
      'up',
      'down',
      'next-edge',
      'other-end',
      'next-node',
      'previous-node',
    ]
    fc.assert(
      fc.property(anyGround, (ground) => {
        const ids = [...ground.nodes, ...ground.edges].map(({ id }) => id).toSorted()
        for (const { id } of ground.nodes) {
          const stops = reached(on(id), steps, ground)
          expect([...new Set([...stops.values()].map((stop) => stop.id))].toSorted()).toEqual(ids)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('every step leads to a stop of the ground, or nowhere', () => {
    const anyStep = fc.constantFrom<Step[]>('left', 'up', 'next-edge', 'previous-edge', 'other-end', 'previous-node')
    fc.assert(
      fc.property(anyGround, fc.array(anyStep, { maxLength: 12 }), (ground, steps) => {
        let stop = nextStop('first', null, ground)
        for (const step of steps) stop = nextStop(step, stop, ground) ?? stop
        expect(stop && stopAt(stop.id, ground, stop.at)).toEqual(stop)
      }),
    )
  })

  it('a step to the next edge is undone by one to the edge before', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        for (const { id } of ground.nodes)
          for (const edge of edgesAround(id, ground)) {
            const next = nextStop('next-edge', { id: edge, at: id }, ground)
            expect(nextStop('previous-edge', next, ground)).toEqual({ id: edge, at: id })
          }
      }),
    )
  })

  it('Home and steps to the next node pass every node once, in order', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        const passed: string[] = []
        for (let stop = nextStop('first', null, ground); stop; stop = nextStop('next-node', stop, ground))
          passed.push(stop.id)
        expect(passed).toEqual(ground.nodes.map(({ id }) => id))
      }),
    )
  })

  it('one letter again and again reaches every node whose name begins with it', () => {
    fc.assert(
      fc.property(anyGround, fc.constantFrom('a', 'b', 'c'), (ground, letter) => {
        const wanted = ground.nodes.filter(({ names }) => names[0]?.startsWith(letter)).map(({ id }) => id)
        const passed = new Set<string>()
        let stop: Stop | null = null
        for (let times = 1; times <= wanted.length; times++) {
          stop = stopNamed(letter.repeat(times), stop, ground)
          if (stop) passed.add(stop.id)
        }
        expect([...passed].toSorted()).toEqual(wanted.toSorted())
      }),
    )
  })
})

describe('a stop in words', () => {
  const network = createNetwork(
    aDataset({
      parties: [aParty({ label: 'India' }), aParty({ id: 'right', label: 'Italy' })],
      nodes: [
        aNode({ name: 'Ada of Turin' }),
        aNode({ id: 'board', article: 'the', parties: ['left', 'right'] }),
        aNode({ id: 'cyril', parties: [] }),
      ],
      relations: [aRelation()],
      edges: [
        anEdge({ id: 'met', target: 'board', when: '2025-04-14' }),
        anEdge({ id: 'plan', target: 'board', when: '2025', status: 'planned' }),
        anEdge({ id: 'undated', target: 'cyril' }),
      ],
    }),
  )
  const answers = new Map([
    ['met', 'certain'],
    ['plan', 'possible'],
    ['undated', 'undated'],
  ] as const)
  const xs: Readonly<Record<string, number>> = { ada: 0, board: 10, cyril: -10 }
  const ground = groundOf(network, { nodes: new Set(['ada', 'board', 'cyril']), edges: answers }, (id) => ({
    x: xs[id] ?? 0,
    y: 0,
  }))
  const say = (id: string, at = id) => sayStop({ id, at }, ground, network, answers, null)

  it.each([
    ['ada', 'Ada of Turin, Person, India, 3 relationships in view, 1 of 3.'],
    ['board', 'Board, Person, India and Italy, 2 relationships in view, 2 of 3.'],
    ['cyril', 'Cyril, Person, 1 relationship in view, 3 of 3.'],
  ])('of %s is its name, kind, party, relationships and place in the order', (id, words) => {
    expect(say(id)).toBe(words)
  })

  it.each([
    ['met', 'ada', 'Ada of Turin met the Board. 14 April 2025, done, relationship 1 of 3 of Ada of Turin.'],
    [
      'plan',
      'board',
      'Ada of Turin was to meet the Board. 2025, planned, open, only possible in this window, relationship 2 of 2 of the Board.',
    ],
    ['undated', 'cyril', 'Ada of Turin met Cyril. Undated, done, relationship 1 of 1 of Cyril.'],
  ])('of %s is its sentence, date, status and place round the node', (id, at, words) => {
    expect(say(id, at)).toBe(words)
  })

  it('tells what is not connected, and where there is nothing', () => {
    expect(sayUnconnected({ id: 'board', at: 'board' }, network)).toBe('Not connected to the Board.')
    expect(sayNothingFurther('left')).toBe('Nothing further to the left.')
  })
})
