import { expect, it } from 'vitest'
import { comparedSteps, openingsOf, planOf } from '../../../bench/command.ts'
import { fileNameOf } from '../../../bench/datasetFile.ts'

it('without a word the bench measures from a hundred to a million', () => {
  const plan = planOf([])
  expect(plan.sizes).toEqual([100, 1_000, 5_000, 20_000, 90_000, 1_000_000])
  expect(plan.steps).toBe(60)
})

it('a short run has fewer sizes, fewer steps and one opening of each', () => {
  const plan = planOf(['--quick'])
  expect(plan.sizes).toEqual([100, 5_000, 90_000])
  expect(plan.steps).toBeLessThan(planOf([]).steps)
  expect(openingsOf(plan, 100)).toBe(1)
})

it('sizes that are named are measured in their order, in a short run too', () => {
  expect(planOf(['--sizes', '5000,100', '--quick'])).toMatchObject({ sizes: [5_000, 100], isQuick: true })
})

it('a million is measured beside what else is, once, where it is asked for', () => {
  expect(planOf(['--quick', '--million']).sizes).toEqual([100, 5_000, 90_000, 1_000_000])
  expect(planOf(['--sizes', '90000,1000000', '--million']).sizes).toEqual([90_000, 1_000_000])
})

it.each(['99', '1000001', '100.5', 'many', '100,', ''])('"%s" is no size, and what to write is said', (sizes) => {
  expect(() => planOf(['--sizes', sizes])).toThrow('--sizes 100,5000,90000')
})

it('one of the page and the desk can be measured alone, and nothing else', () => {
  expect([planOf([]).only, planOf(['--only', 'desk']).only, planOf(['--only', 'page']).only]).toEqual([
    null,
    'desk',
    'page',
  ])
  expect(() => planOf(['--only', 'text'])).toThrow('--only desk|page')
})

it('the naive ways are given fewer steps of a large network, and a million is opened once', () => {
  const plan = planOf([])
  expect([comparedSteps(plan, 5_000), comparedSteps(plan, 90_000)]).toEqual([60, 20])
  expect(comparedSteps(planOf(['--quick']), 90_000)).toBeLessThan(20)
  expect([openingsOf(plan, 90_000), openingsOf(plan, 1_000_000)]).toEqual([5, 1])
})

it.each([
  [100, '100.json'],
  [1_500, '1500.json'],
  [90_000, '90k.json'],
  [1_000_000, '1m.json.gz'], // Half a gigabyte as it is.
])('the dataset of %i relationships is kept as %s', (edges, name) => {
  expect(fileNameOf(edges)).toBe(name)
})
