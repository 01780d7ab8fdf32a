import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { exportsPart } from '../../src/app/exportsPart.ts'
import { layoutsPart } from '../../src/graph/layoutsPart.ts'
import { panelsPart } from '../../src/panels/panelsPart.ts'
import { completeBrowser } from './support/browser.ts'

completeBrowser()

// What comes late is there, as it is soon after the first picture.
// Wide, for a busy machine.
beforeAll(async () => {
  await Promise.all([panelsPart.load(), layoutsPart.load(), exportsPart.load()])
}, 120_000)

// Testing Library does this by itself only where the test functions are globals.
afterEach(cleanup)
