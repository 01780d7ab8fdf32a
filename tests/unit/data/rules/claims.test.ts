import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../../src/data/checkDataset.ts'
import { claimDigest } from '../../../../src/data/claimDigest.ts'
import { sayIssue } from '../../../../src/data/issue.ts'
import type { Dataset, Edge, Review } from '../../../../src/data/schema.ts'
import { aDataset, aPassage, aStep, anEdge } from '../../../fixtures/dataset.ts'

const other = anEdge({ id: 'other', target: 'cyril' })
const withEdge = (over: Partial<Edge>, more: Partial<Dataset> = {}) =>
  aDataset({ edges: [anEdge(over), other], passages: [aPassage()], ...more })
const faults = (dataset: unknown) =>
  checkDataset(dataset).map((issue) => `${issue.severity}: ${sayIssue({ ...issue, subject: 'ada-met-bea' })}`)
const amount = { value: 30_000_000, unit: 'EUR', citations: ['p-1'] }
const review = (over: Partial<Review> = {}): Review => ({
  by: 'M. K.',
  on: '2024-05-03',
  verdict: 'yes',
  digest: 'f'.repeat(64),
  ...over,
})
const digest = (() => {
  const { nodes, relations, passages } = withEdge({})
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
  return claimDigest(anEdge(), { nodes: byId(nodes), relations: byId(relations), passages: byId(passages) })
})()

describe('an edge that says how sure it is', () => {
  it.each<[string, Partial<Edge>]>([
    ['reported', { standing: 'reported' }],
    ['alleged', { standing: 'alleged' }],
    ['established', { standing: 'established' }],
    ['denied by somebody', { standing: 'denied', accordingTo: 'cyril' }],
    ['denied, with what says the contrary', { standing: 'denied', contradicts: ['other'] }],
    ['amounts that differ', { amounts: [amount, { ...amount, value: 28_000_000.5 }, { ...amount, unit: 'ships' }] }],
    ['a review that holds', { reviews: [review({ digest })] }],
    ['empty lists', { amounts: [], contradicts: [], reviews: [] }],
  ])('is sound: %s', (_, over) => {
    expect(faults(withEdge(over))).toEqual([])
  })

  it.each<[string, object, string]>([
    [
      'a standing of its own',
      { standing: 'rumoured' },
      'error: edges[0].standing ada-met-bea: must be one of reported, alleged, denied, established: "rumoured". Write it exactly so.',
    ],
    [
      'an amount as a text',
      { amounts: [{ ...amount, value: '30' }] },
      'error: edges[0].amounts[0].value ada-met-bea: must be a number: "30". Write such a number, without quotes.',
    ],
    [
      'an endless amount',
      { amounts: [{ ...amount, value: Infinity }] },
      'error: edges[0].amounts[0].value ada-met-bea: must be finite: Infinity. Write such a number, without quotes.',
    ],
    [
      'an amount that nothing gives',
      { amounts: [{ ...amount, citations: [] }] },
      'error: edges[0].amounts[0].citations ada-met-bea: must cite at least one passage: a list of 0. Fill it, or leave it out where it is optional.',
    ],
    [
      'an amount of a passage that does not exist',
      { amounts: [{ ...amount, citations: ['p-9'] }] },
      'error: edges[0].amounts[0].citations[0] ada-met-bea: names no passage: "p-9". Add that passage, or cite one that exists.',
    ],
    [
      'a contradiction with nothing',
      { contradicts: ['nobody'] },
      'error: edges[0].contradicts[0] ada-met-bea: names no edge: "nobody". Add that edge, or name one that exists.',
    ],
    [
      'a contradiction with itself',
      { contradicts: ['ada-met-bea'] },
      'error: edges[0].contradicts[0] ada-met-bea: names its own edge: "ada-met-bea". Name the edge that says the contrary.',
    ],
    [
      'the same contradiction twice',
      { contradicts: ['other', 'other'] },
      'error: edges[0].contradicts[1] ada-met-bea: stands twice in its list: "other". Remove one.',
    ],
    [
      'a review with another verdict',
      { reviews: [{ ...review({ digest }), verdict: 'perhaps' }] },
      'error: edges[0].reviews[0].verdict ada-met-bea: must be one of yes, no, nearly, unsure: "perhaps". Write it exactly so.',
    ],
    [
      'a review of a month',
      { reviews: [review({ digest, on: '2024-05' })] },
      'error: edges[0].reviews[0].on ada-met-bea: must be a day, YYYY-MM-DD: "2024-05". Rewrite it so.',
    ],
  ])('is refused: %s', (_, over, fault) => {
    expect(faults(withEdge(over as Partial<Edge>))).toEqual([fault])
  })

  it('is refused with a review on a day that the calendar does not have', () => {
    const [fault, ...more] = faults(withEdge({ reviews: [review({ digest, on: '2024-02-30' })] }))
    expect(fault).toMatch(/^error: edges\[0\]\.reviews\[0\]\.on ada-met-bea: is not a day: "2024-02-30"\./)
    expect(more).toEqual([])
  })

  it.each<[string, Partial<Edge>, string]>([
    [
      'a denial of nobody',
      { standing: 'denied' },
      'warning: edges[0].standing ada-met-bea: is denied, and nothing says by whom: "denied". Name who denies it in "accordingTo", or the edge that says the contrary in "contradicts".',
    ],
    [
      'an amount that stands twice',
      { amounts: [amount, { ...amount, unit: 'ships' }, amount] },
      'warning: edges[0].amounts[2] ada-met-bea: is the same as that at edges[0].amounts[0]: "30000000 EUR". Put the passages of both into one amount.',
    ],
    [
      'a review of what has changed since',
      { reviews: [review()] },
      'warning: edges[0].reviews[0] ada-met-bea: was checked as it read before: "ada-met-bea". Ask again.',
    ],
  ])('is asked about: %s', (_, over, fault) => {
    expect(faults(withEdge(over))).toEqual([fault])
  })

  it('may be denied where the other edge names the contradiction', () => {
    expect(faults(aDataset({ edges: [anEdge({ standing: 'denied' }), { ...other, contradicts: ['ada-met-bea'] }] }))).toEqual([]) // prettier-ignore
  })

  it('is not asked about again by somebody who has read it anew', () => {
    expect(faults(withEdge({ reviews: [review(), review({ on: '2024-06-01', digest })] }))).toEqual([])
    expect(faults(withEdge({ reviews: [review(), review({ by: 'A. B.', digest })] }))).toHaveLength(1)
  })

  it('cites for its amounts, so that their passages are there for something', () => {
    const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'on the same day' })]
    const dataset = withEdge({ amounts: [{ ...amount, citations: ['p-2'] }] }, { passages })
    expect(faults(dataset)).toEqual([])
  })

  it('can be switched off by a step of a story', () => {
    const step = (off: string) => faults(withEdge({ standing: 'alleged' }, { steps: [aStep({ view: { off } })] }))
    expect(step('standing:alleged,checked:one')).toEqual([])
    expect(step('standing:rumoured')).toHaveLength(1)
  })
})
