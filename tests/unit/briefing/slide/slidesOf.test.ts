// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import dataset from '../../../../src/data/dataset.json'
import type { Dataset } from '../../../../src/data/schema.ts'
import { slidesOf } from '../../../../src/briefing/slide/slidesOf.ts'
import { slidePage } from '../../../../src/briefing/slide/slidePage.ts'
import { type Network, createNetwork, found } from '../../../../src/model/network.ts'
import { referenceOf } from '../../../../src/model/reference.ts'
import { sentenceOf } from '../../../../src/model/sentence.ts'
import { type AppState, defaultState } from '../../../../src/store/appStore.ts'
import { createSelectors } from '../../../../src/store/selectors.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'
import { anySpineNetwork } from '../../../fixtures/anySpine.ts'
import { aDataset, aNode } from '../../../fixtures/dataset.ts'
import { disputedDataset } from '../../../fixtures/disputedDataset.ts'
import { arialWidth } from '../arial.ts'
import { type ReadRun, type ReadShape, readPackage, shapesOf } from './readSlides.ts'

const BUNDLED = createNetwork(dataset as unknown as Dataset)
const DISPUTED = createNetwork(disputedDataset())
const WORDS = {
  title: 'India–Italy defence cooperation: in force or done in 2025',
  version: 'Dataset version 871adb4dcec7 · made with Entente, 26 November 2026',
  link: 'https://entente.example/#t=2025',
}
const SLIDE = { width: 960, height: 540 }

function viewOf(network: Network, over: Partial<AppState> = {}, words: Partial<typeof WORDS> = {}) {
  const state = { ...defaultState(network), ...over }
  const session = { network, selectors: createSelectors(network), state, arrangement: null }
  return { session, words: { ...WORDS, ...words } }
}

const year = (n: number) => ({ window: { start: dayOf(`${n}-01-01`), end: dayOf(`${n + 1}-01-01`) } })

const seeded = { seed: 9, numRuns: 5 }
const CASES = [
  { name: '2025', view: viewOf(BUNDLED, year(2025)) },
  { name: 'what happened in 2024', view: viewOf(BUNDLED, { ...year(2024), mode: 'within' }) },
  { name: 'the whole period', view: viewOf(BUNDLED) },
  { name: 'the whole period with subjects', view: viewOf(BUNDLED, { level: 2 }) },
  { name: '2025 with all that there is', view: viewOf(BUNDLED, { ...year(2025), level: 3 }) },
  { name: 'a layout by forces', view: viewOf(BUNDLED, { ...year(2025), layout: 'force' }) },
  { name: 'a circle', view: viewOf(BUNDLED, { layout: 'circle' }) },
  { name: 'disputed claims', view: viewOf(DISPUTED, { level: 3, undated: 'always', layout: 'force' }) },
  ...fc
    .sample(
      anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network))),
      seeded,
    )
    .map(([network, choices], i) => ({ name: `any network, ${i}`, view: viewOf(network, choices) })),
  ...fc.sample(anySpineNetwork, seeded).map((network, i) => ({ name: `any outline, ${i}`, view: viewOf(network) })),
].map(({ name, view }) => {
  const read = readPackage(slidesOf([view]))
  const slide = read.part('ppt/slides/slide1.xml')
  const notes = shapesOf(read.part('ppt/notesSlides/notesSlide1.xml')).flatMap(({ paragraphs }) =>
    paragraphs.map(textOf),
  )
  const { statements } = slidePage(view.session, view.words)
  return { name, view, read, slide, shapes: shapesOf(slide), notes, statements }
})

function textOf(runs: readonly ReadRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/** "3, 5–7" as 3, 5, 6 and 7. */
function numbersIn(text: string): readonly number[] {
  return text
    .trim()
    .split(', ')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('–').map(Number)
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    })
}

function numbersOn(shapes: readonly ReadShape[]): ReadonlySet<number> {
  const raised = shapes.flatMap(({ paragraphs }) => paragraphs.flat().filter(({ isRaised }) => isRaised))
  const atLines = shapes.filter(({ name }) => name.startsWith('Number '))
  return new Set([
    ...raised.flatMap(({ text }) => numbersIn(text)),
    ...atLines.flatMap(({ paragraphs }) => numbersIn(paragraphs.map(textOf).join(''))),
  ])
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** Children in the order of the schemas (ECMA-376, part 1, annex A), of those that we write. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'p:sp': ['nvSpPr', 'spPr', 'txBody'],
  'p:cxnSp': ['nvCxnSpPr', 'spPr'],
  'p:nvSpPr': ['cNvPr', 'cNvSpPr', 'nvPr'],
  'p:cNvCxnSpPr': ['stCxn', 'endCxn'],
  'p:spPr': ['xfrm', 'custGeom', 'prstGeom', 'noFill', 'solidFill', 'ln'],
  'p:txBody': ['bodyPr', 'lstStyle', 'p'],
  'a:xfrm': ['off', 'ext', 'chOff', 'chExt'],
  'a:custGeom': ['avLst', 'gdLst', 'ahLst', 'cxnLst', 'rect', 'pathLst'],
  'a:ln': ['noFill', 'solidFill', 'prstDash', 'round'],
  'a:r': ['rPr', 't'],
  'a:rPr': ['solidFill', 'hlinkClick'],
  'a:pPr': ['buNone'],
  'p:presentation': ['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz'],
  'p:sldMaster': ['cSld', 'clrMap', 'sldLayoutIdLst', 'txStyles'],
  'p:cSld': ['bg', 'spTree'],
}

describe('the package of slidesOf(views)', () => {
  it.each(CASES)('has a declared type for each part, and each part is well-formed: $name', ({ read }) => {
    const declared = [...read.part('[Content_Types].xml').querySelectorAll('Override')].map((one) =>
      one.getAttribute('PartName'),
    )
    for (const path of read.paths) read.part(path)
    const parts = read.paths.filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'))
    expect(declared).toHaveLength(parts.length)
    expect(new Set(declared)).toEqual(new Set(parts.map((path) => `/${path}`)))
  })

  it.each(CASES)(
    'has what every relationship leads to, and a relationship for each that is named: $name',
    ({ read }) => {
      for (const path of read.paths.filter((one) => one.endsWith('.rels'))) {
        const from = path.replace('_rels/', '').replace(/\.rels$/, '')
        const relationships = [...read.part(path).querySelectorAll('Relationship')]
        const nowhere = relationships.filter((one) => {
          const target = one.getAttribute('Target') ?? ''
          if (one.getAttribute('TargetMode') === 'External') return !/^https?:/.test(target)
          return !read.paths.includes(new URL(target, `https://package/${from}`).pathname.slice(1))
        })
        expect(nowhere).toEqual([])
        const ids = relationships.map((one) => one.getAttribute('Id'))
        const named = from === '' ? [] : [...read.part(from).querySelectorAll('*')]
        expect(ids).toEqual(expect.arrayContaining(named.flatMap((one) => one.getAttribute('r:id') ?? [])))
      }
    },
  )

  it.each(CASES)('has the children of each element in the order of the schemas: $name', ({ read }) => {
    for (const path of read.paths.filter((one) => one.startsWith('ppt/') && one.endsWith('.xml'))) {
      for (const element of read.part(path).querySelectorAll('*')) {
        const order = ORDERS[element.nodeName]
        if (!order) continue
        const places = [...element.children].map(({ localName }) => order.indexOf(localName))
        expect(places).not.toContain(-1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }
  })

  it('is the same, byte for byte, of the same view', () => {
    const view = () => viewOf(BUNDLED, year(2025))
    expect(slidesOf([view()])).toEqual(slidesOf([view()]))
  })

  it('has a slide with its notes for each view, in order', () => {
    const views = [2023, 2024, 2025].map((n) => viewOf(BUNDLED, year(n), { title: `In ${n}` }))
    const read = readPackage(slidesOf(views))
    const titles = [1, 2, 3].map((i) => {
      const title = shapesOf(read.part(`ppt/slides/slide${i}.xml`)).find(({ name }) => name === 'Title')
      const [first] = shapesOf(read.part(`ppt/notesSlides/notesSlide${i}.xml`)).flatMap(({ paragraphs }) => paragraphs)
      return [textOf(title?.paragraphs[0] ?? []), textOf(first ?? [])]
    })
    expect(titles).toEqual([
      ['In 2023', 'In 2023'],
      ['In 2024', 'In 2024'],
      ['In 2025', 'In 2025'],
    ])
    expect(read.part('ppt/presentation.xml').querySelectorAll('sldIdLst > *')).toHaveLength(3)
  })

  it('refuses to be of no view', () => {
    expect(() => slidesOf([])).toThrow('at least one slide')
  })
})

describe('a slide of slidesOf(views)', () => {
  it.each(CASES)('gives each shape an id of its own: $name', ({ shapes }) => {
    const ids = shapes.map(({ id }) => id)
    expect(new Set([1, ...ids]).size).toBe(ids.length + 1)
  })

  it.each(CASES)(
    'glues both ends of each line to a site of a shape, and draws them where that is: $name',
    ({ shapes }) => {
      const lines = shapes.filter(({ kind, name }) => kind === 'cxnSp' && !name.endsWith(': sample'))
      for (const { ends } of lines) {
        expect(ends).toHaveLength(2)
        for (const { at, id, site } of ends) {
          const place = shapes.find((one) => one.id === id)?.sites[site]
          expect(place).toBeDefined()
          const [x = 0, y = 0] = place ?? []
          // A bulge must have some width, three quarters of a point.
          expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThan(0.8)
        }
      }
    },
  )

  it.each(CASES)(
    'says of each line which relationships it stands for, with their numbers: $name',
    ({ shapes, view, statements }) => {
      const said = shapes.map(({ description }) => description).join(' ')
      const { network } = view.session
      const offices = statements.groups.find(({ of }) => of === 'offices')?.statements.map(({ edge }) => edge) ?? []
      const drawn = statements.groups.flatMap((group) => group.statements).filter(({ edge }) => !offices.includes(edge))
      const unsaid = drawn.filter(({ number, edge }) => {
        const sentence = sentenceOf(found(network.edges, edge), network)
        return !said.includes(`${number}. ${sentence}.`)
      })
      expect(unsaid).toEqual([])
    },
  )

  it.each(CASES)('has room for every text in its shape, and for every shape on the slide: $name', ({ shapes }) => {
    for (const { box, paragraphs, left, wraps, isUpright, name } of shapes) {
      expect([name, box.x >= -0.1, box.x + box.width <= SLIDE.width + 0.1]).toEqual([name, true, true])
      expect([name, box.y >= -0.1, box.y + box.height <= SLIDE.height + 0.1]).toEqual([name, true, true])
      const [long, high] = isUpright ? [box.height, box.width] : [box.width, box.height]
      let lines = 0
      for (const runs of paragraphs) {
        const widths: number[] = []
        for (const { text, isBold, size, isBroken } of runs) {
          const width = arialWidth(text, isBold, size)
          if (isBroken || widths.length === 0) widths.push(width)
          else widths.push((widths.pop() ?? 0) + width)
        }
        const size = Math.max(0, ...runs.filter(({ isRaised }) => !isRaised).map((run) => run.size))
        const most = Math.max(0, ...widths)
        lines += (wraps ? Math.ceil((most * 1.05) / long) : widths.length) * size
        expect([name, wraps || left + most <= long + 0.01]).toEqual([name, true])
      }
      expect([name, lines <= high + 0.01]).toEqual([name, true])
    }
  })

  it.each(CASES)('has every number from 1 on, as its notes have: $name', ({ shapes, notes, statements }) => {
    const inNotes = notes.flatMap((text) => /^(\d+)\. /.exec(text)?.[1] ?? [])
    expect(inNotes.map(Number)).toEqual(upTo(statements.count))
    expect([...numbersOn(shapes)].toSorted((a, b) => a - b)).toEqual(upTo(statements.count))
  })

  it.each(CASES)(
    'says how many relationships the view has, and how many of them have a number here: $name',
    ({ shapes, view, statements }) => {
      const { session } = view
      const inView = session.selectors.view(session.state).edges.size
      const said =
        shapes
          .find(({ name }) => name === 'Sentence of the view')
          ?.paragraphs.map(textOf)
          .join('') ?? ''
      const all = /(\d+)(?: of \d+)? relationships?\b/.exec(said)?.[1] ?? '0'
      const drawn = /(\d+) of the \d+ (?:is|are) drawn here/.exec(said)?.[1]
      const isWhole = / (?:All are|It is) drawn here/.test(said)
      expect(Number(all)).toBe(inView)
      expect(Number(drawn ?? (isWhole ? all : 0))).toBe(statements.count)
    },
  )

  it.each([year(2023), year(2024), year(2025), { ...year(2025), layout: 'force' as const }])(
    'of everything has no name that is smaller than 9 points, and says that others would be: %j',
    (over) => {
      const { session, words } = viewOf(BUNDLED, { ...over, level: 3 })
      const { paper, sentence } = slidePage(session, words)
      const read = readPackage(slidesOf([{ session, words }]))
      const names = new Set(
        [...paper.figure.boxes.values()].flatMap(({ runs }) =>
          runs.flatMap(({ role, text }) => (role === 'name' ? [text] : [])),
        ),
      )
      const ofNames = shapesOf(read.part('ppt/slides/slide1.xml')).flatMap(({ paragraphs }) =>
        paragraphs.flat().filter(({ text }) => names.has(text)),
      )
      expect(ofNames.length).toBeGreaterThan(5)
      expect(Math.min(...ofNames.map(({ size }) => size))).toBeGreaterThanOrEqual(9)
      const everything = session.selectors.display(session.state).counts.edges
      const isCut = paper.display.counts.edges < everything
      expect(sentence.includes('The others would be too small to read on a slide.')).toBe(isCut)
    },
  )

  it('of everything in too long a period has what the least level has, and leaves that level and the next as they were asked for', () => {
    const drawnAt = (level: 1 | 2 | 3) => {
      const { session, words } = viewOf(BUNDLED, { level })
      return slidePage(session, words).paper.display.counts
    }
    expect(drawnAt(3)).toEqual(drawnAt(1))
    expect(drawnAt(2).edges).toBeGreaterThan(drawnAt(1).edges)
  })

  it('leads to the view by an address of the web, and by no other', () => {
    const linkOf = (link: string) => {
      const read = readPackage(slidesOf([viewOf(BUNDLED, year(2025), { link })]))
      const targets = [...read.part('ppt/slides/_rels/slide1.xml.rels').querySelectorAll('[TargetMode]')]
      return targets.map((one) => one.getAttribute('Target'))
    }
    expect(linkOf('https://entente.example/#t=2025&q="a"')).toEqual(['https://entente.example/#t=2025&q=%22a%22'])
    expect(linkOf('javascript:alert(1)')).toEqual([])
    expect(linkOf('file:///home/ada/entente.html')).toEqual([])
  })

  it('keeps markup in a name as text', () => {
    const label = '<b>Ada</b> & "Co"'
    const network = createNetwork(aDataset({ nodes: [aNode({ id: 'ada', label }), aNode({ id: 'bea' })] }))
    const read = readPackage(slidesOf([viewOf(network, {}, { title: label })]))
    const shapes = shapesOf(read.part('ppt/slides/slide1.xml'))
    expect(textOf(shapes.find(({ name }) => name === 'Title')?.paragraphs[0] ?? [])).toBe(label)
  })

  it('ends a title that has no room on two lines with an ellipsis, and has it in full in the notes', () => {
    const title = 'On the cooperation of many ministries '.repeat(12).trim()
    const read = readPackage(slidesOf([viewOf(BUNDLED, year(2025), { title })]))
    const shown = shapesOf(read.part('ppt/slides/slide1.xml')).find(({ name }) => name === 'Title')
    expect(textOf(shown?.paragraphs[0] ?? [])).toMatch(/ …$/)
    const notes = shapesOf(read.part('ppt/notesSlides/notesSlide1.xml')).flatMap(({ paragraphs }) => paragraphs)
    expect(textOf(notes[0] ?? [])).toBe(title)
  })
})

describe('the notes of slidesOf(views)', () => {
  it.each(CASES)(
    'quote each passage that a numbered relationship cites to the letter, and name its document: $name',
    ({ notes, view, statements }) => {
      const { network } = view.session
      const said = notes.join('\n')
      for (const { number, edge } of statements.groups.flatMap((group) => group.statements)) {
        const { citations, dating } = found(network.edges, edge)
        const own = notes.find((text) => text.startsWith(`${number}. `))
        expect(own).toContain(sentenceOf(found(network.edges, edge), network))
        for (const id of [...citations, ...(dating?.citations ?? [])]) {
          const { exact, document } = found(network.passages, id)
          expect(said).toContain(exact)
          expect(said).toContain(referenceOf(found(network.documents, document)))
        }
      }
    },
  )
})

describe('a slide of disputed claims', () => {
  it('has their signs at its lines and in its legend', () => {
    const { shapes } = CASES.find(({ name }) => name === 'disputed claims') ?? { shapes: [] }
    const textsOf = (wanted: string) =>
      shapes.flatMap(({ name, paragraphs }) => (name === wanted ? [paragraphs.map(textOf).join('')] : []))
    expect(new Set(textsOf('Standing'))).toEqual(new Set(['?', '×']))
    expect([textsOf('Alleged: sign'), textsOf('Denied: sign')]).toEqual([['?'], ['×']])
  })
})
