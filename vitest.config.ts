import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Wide, for a busy machine: nothing here asserts on time. Each project has to say it for itself. In ms. */
const testTimeout = 120_000

/** Where clocks are set otherwise: half an hour off the full one, with summer time, behind UTC. */
const ZONES = ['Asia/Kolkata', 'Europe/Rome', 'America/Los_Angeles']

/** Apart from `vite.config.ts`, so that no unit test depends on what the pages are built with. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/reports/unit.json' }]],
    // Every test makes its own store, network and page: threads may be shared, which halves the time.
    pool: 'threads',
    isolate: false,
    // Its own choice on two cores is one.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          // A report carries its styles with it; all others are left empty.
          css: { include: /report\.css/ },
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts', 'tests/architecture.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'panels',
          testTimeout,
          environment: 'jsdom',
          include: ['tests/panels/**/*.test.tsx'],
          setupFiles: ['tests/panels/setUp.ts'],
        },
      },
      ...ZONES.map((zone) => ({
        test: {
          name: zone,
          testTimeout,
          environment: 'node' as const,
          // A zone holds for a process, not for a thread.
          pool: 'forks' as const,
          isolate: false,
          env: { TZ: zone },
          // What touches the calendar or puts days into words. The rest of the model is given days and gives them on.
          include: [
            'tests/unit/time/**/*.test.ts',
            'tests/unit/draft/dates/**/*.test.ts',
            'tests/unit/model/{compare,coverage,groupByYear,publication,reference,sayProgress,sayView}.test.ts',
          ],
          // About numbers of days, which no clock touches.
          exclude: ['**/answerProofs.test.ts'],
        },
      })),
    ],
  },
})
