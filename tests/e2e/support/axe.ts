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

/** A theme changes colours and nothing else: of another one only the contrast is asked again. */
const CONTRAST: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }

/** Expect that axe finds nothing against WCAG 2.2 AA, nor against good practice, in the page as it stands. */
export function expectNoAxeViolations(frame: Frame): Promise<void> {
  return expectNone(frame, OPTIONS)
}

/** The same of a page that is light, and then enough contrast in the dark theme, in which the page is left. Notices are gone by then. */
export async function expectNoAxeViolationsInBothThemes(frame: Frame): Promise<void> {
  const html = frame.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expectNoAxeViolations(frame)
  await frame.evaluate(() => window.entente?.setView({ theme: 'dark' }))
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expectNone(frame, CONTRAST)
}

async function expectNone(frame: Frame, asked: RunOptions): Promise<void> {
  // The policy of the page forbids a foreign script element; evaluation by the debugger is not subject to it.
  await frame.evaluate(SOURCE)
  const violations = await frame.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(on: Document, options: RunOptions): Promise<AxeResults> } }
    const results = await axe.run(document, options)
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
  }, asked)
  expect(violations, 'what axe finds').toEqual([])
}
