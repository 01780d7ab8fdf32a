import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Frame } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** Expect that axe finds nothing against WCAG 2.2 AA, nor against good practice, in the page as it stands. */
export async function expectNoAxeViolations(frame: Frame): Promise<void> {
  // The policy of the page forbids a foreign script element; evaluation by the debugger is not subject to it.
  await frame.evaluate(SOURCE)
  const violations = await frame.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(on: Document, options: RunOptions): Promise<AxeResults> } }
    const results = await axe.run(document, options)
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
  }, OPTIONS)
  expect(violations, 'what axe finds').toEqual([])
}
