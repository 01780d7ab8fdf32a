import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Apart from `vite.config.ts`, so that no unit test depends on what the pages are built with. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/reports/unit.json' }]],
    // Every test makes its own store, network and page: threads may be shared, which halves the time.
    pool: 'threads',
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts', 'tests/architecture.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'panels',
          environment: 'jsdom',
          include: ['tests/panels/**/*.test.tsx'],
          setupFiles: ['tests/panels/setUp.ts'],
        },
      },
    ],
  },
})
