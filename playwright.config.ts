import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/e2e/support/chromium.ts'
import type { ShippedOptions } from './tests/e2e/support/test.ts'

/** Where there is no Chromium, the global set-up fails and says what to type. */
const launchOptions = findChromium()?.launchOptions ?? {}

/** Every spec runs on the built folder as a server gives it; those marked `@shipped` also on the two other ways. */
export default defineConfig<ShippedOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/globalSetup.ts',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  // Wide, for a busy machine: nothing here asserts on time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    launchOptions,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Taking down each step costs a quarter of the time: asked for where a failure has to be looked into.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
  projects: [
    { name: 'served', use: { shippedAs: 'served' } },
    { name: 'file', use: { shippedAs: 'file' }, grep: /@shipped/ },
    { name: 'framed', use: { shippedAs: 'framed' }, grep: /@shipped/ },
  ],
})
