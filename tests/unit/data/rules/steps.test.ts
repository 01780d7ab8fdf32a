import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../../src/data/checkDataset.ts'
import { sayIssue } from '../../../../src/data/issue.ts'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import type { Step } from '../../../../src/data/schema.ts'
import { aDataset, aParty, anEdge } from '../../../fixtures/dataset.ts'

const sentence = { text: 'Ada met Bea in Turin.', citations: ['p-1'] }
const aStep = (over: Partial<Step> = {}): Step => ({ title: 'Turin', sentences: [sentence], view: {}, ...over })

/** Ada met Bea in May 1913, so that the dataset has the year 1913; two parties; a story of these steps. */
const withSteps = (...steps: readonly unknown[]) => ({
  ...aDataset({
    parties: [aParty({ id: 'left' }), aParty({ id: 'right' })],
    edges: [anEdge({ when: '1913-05-02' })],
  }),
  steps,
})
const said = (input: unknown) => checkDataset(input).map((issue) => `${issue.severity}: ${sayIssue(issue)}`)
const saidOfView = (view: unknown) => said(withSteps({ ...aStep(), view }))

describe('a story', () => {
  it('need not be there', () => {
    expect(said(aDataset())).toEqual([])
  })

  it('is steps, each with a title, cited sentences and a view', () => {
    expect(said(withSteps(aStep(), aStep({ view: { t: '1913-05', sel: 'ada' } })))).toEqual([])
  })

  it('has a step, where it is there', () => {
    expect(said(withSteps())).toEqual([
      'error: steps: must hold at least one step: a list of 0. Fill it, or leave it out where it is optional.',
    ])
  })

  it('has no more than 40 steps, of 8 sentences of 400 characters at the most', () => {
    const most = (count: number, length: number) => [
      aStep({ sentences: Array.from({ length: count }, () => ({ ...sentence, text: 'a'.repeat(length) })) }),
    ]
    expect(said(withSteps(...most(8, 400)))).toEqual([])
    expect(said(withSteps(...most(9, 1)))).toEqual([
      'error: steps[0].sentences (Turin): must have at most 8 sentences: a list of 9. Shorten it.',
    ])
    expect(said(withSteps(...most(1, 401)))).toEqual([
      expect.stringMatching(/^error: steps\[0\]\.sentences\[0\]\.text \(Turin\): must have at most 400 characters: /),
    ])
    expect(said(withSteps(...Array.from({ length: 40 }, () => aStep())))).toEqual([])
    expect(said(withSteps(...Array.from({ length: 41 }, () => aStep())))).toEqual([
      'error: steps: must have at most 40 steps: a list of 41. Shorten it.',
    ])
  })

  it('has no paragraph without a sentence, and no sentence without words', () => {
    expect(said(withSteps(aStep({ sentences: [] })))).toEqual([
      'error: steps[0].sentences (Turin): must hold at least one sentence: a list of 0. ' +
        'Fill it, or leave it out where it is optional.',
    ])
    expect(said(withSteps(aStep({ sentences: [{ ...sentence, text: '' }] })))[0]).toContain(
      'steps[0].sentences[0].text (Turin): must not be empty',
    )
  })

  it('rests on a passage with every sentence', () => {
    expect(said(withSteps(aStep({ sentences: [sentence, { ...sentence, citations: [] }] })))[0]).toContain(
      'steps[0].sentences[1].citations (Turin): must cite at least one passage',
    )
    expect(said(withSteps(aStep({ sentences: [sentence, { text: 'So it was.' } as never] })))).toEqual([
      'error: steps[0].sentences[1].citations (Turin): is missing. Add the field.',
    ])
  })

  it('cites passages that exist, each once a sentence', () => {
    expect(said(withSteps(aStep({ sentences: [{ ...sentence, citations: ['p-1', 'p-9', 'p-1'] }] })))).toEqual([
      'error: steps[0].sentences[0].citations[1] (Turin): names no passage: "p-9". Add that passage, or cite one that exists.',
      'error: steps[0].sentences[0].citations[2] (Turin): stands twice in its list: "p-1". Remove one.',
    ])
  })

  it('is shown with words that can be read', () => {
    const step = aStep({ title: '\u200B', sentences: [{ ...sentence, text: 'Ada \u202Emet Bea.' }] })
    expect(said(withSteps(step)).map((line) => line.slice(0, 70))).toEqual([
      expect.stringContaining('warning: steps[0].title'),
      expect.stringContaining('warning: steps[0].sentences[0].text'),
    ])
    expect(parseDataset(withSteps(step)).steps).toMatchObject([
      { title: 'Step 1', sentences: [{ text: 'Ada met Bea.' }] },
    ])
  })
})

describe('the view of a step', () => {
  it('may say whatever an address says of a view', () => {
    expect(
      saidOfView({
        t: '1913-05',
        mode: 'within',
        known: '1913',
        vs: 'before',
        undated: '0',
        possible: '0',
        sel: 'ada~bea',
        focus: 'ada~2',
        path: 'ada~bea~intime',
        off: 'kind:person,family:contact,party:left,document:gazette,status:open,voices:one',
        fade: '1',
        q: 'Turin',
        view: 'text',
        layout: 'force',
        level: '3',
        sides: 'right~left',
        open: 'ada,bea',
        order: 'newest',
        size: 'connections',
        groups: '1',
      }),
    ).toEqual([])
  })

  it.each(['step', 'theme', 'embed', 'panel', 'v', 'colour', 'toString'])('knows no key “%s”', (key) => {
    expect(saidOfView({ [key]: '1' })).toEqual([
      `error: steps[0].view.${key} (Turin): is not a field of the format: "1". Remove it, or correct its name: the fields ` +
        'here are t, mode, known, vs, undated, possible, sel, focus, path, off, fade, q, view, layout, level, sides, open, ' +
        'order, size, groups.',
    ])
  })

  it.each([
    [{ t: '1913-13' }, /^error: steps\[0\]\.view\.t \(Turin\): is not a window of time: "1913-13"\. It .*month/],
    [{ t: '1913-06..1913-05' }, /view\.t .*is not a window of time: .* It ends before it starts\./],
    [
      { t: '1914' },
      /view\.t \(Turin\): reaches beyond the dataset: "1914"\. Write days of its years, from 1 January 1913 to 31 December 1913\.$/,
    ],
    [{ t: '1913..1914' }, /view\.t \(Turin\): reaches beyond the dataset: "1913\.\.1914"/],
    [{ vs: '1912' }, /view\.vs \(Turin\): reaches beyond the dataset: "1912"/],
    [{ known: 'soon' }, /view\.known \(Turin\): is not a date: "soon"\. It is not a date/],
    [
      { sel: 'nobody' },
      /view\.sel \(Turin\): names nothing in this dataset: "nobody"\. Name a node or an edge that exists, or two nodes as "a~b"\.$/,
    ],
    [{ sel: 'ada~ada' }, /view\.sel \(Turin\): names nothing in this dataset: "ada~ada"/],
    [{ sel: '' }, /view\.sel \(Turin\): must not be empty/],
    [{ focus: 'ada~4' }, /view\.focus \(Turin\): names no surroundings: "ada~4"\. Write the id of a node/],
    [{ path: 'ada~nobody' }, /view\.path \(Turin\): names no two nodes: "ada~nobody"/],
    [{ off: 'kind:person,kind:dragon' }, /view\.off \(Turin\): names no filter: "kind:dragon"\. Write "kind:ID"/],
    [{ sides: 'left~left' }, /view\.sides \(Turin\): names no two parties: "left~left"/],
    [{ open: 'ada,cyril' }, /view\.open \(Turin\): names no node: "cyril"/],
    [
      { mode: 'sometimes' },
      /view\.mode \(Turin\): must be one of during, within, by: "sometimes"\. Write it exactly so\./,
    ],
    [{ level: 2 }, /view\.level \(Turin\): must be one of 1, 2, 3: 2/],
    [{ t: 1913 }, /view\.t \(Turin\): must be a text: 1913\. Write it in double quotes\./],
  ])('%j is a fault with its place, its value and its repair', (view, line) => {
    expect(saidOfView(view)).toEqual([expect.stringMatching(line)])
  })

  it('names no window where nothing is dated', () => {
    expect(said({ ...aDataset(), steps: [aStep({ view: { t: '1913' } })] })).toEqual([
      'error: steps[0].view.t (Turin): names days, and nothing in this dataset is dated: "1913". Leave it out.',
    ])
  })
})
