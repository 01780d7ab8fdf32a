import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { dataBlocks } from './build/dataBlocks.ts'
import { slimCytoscape } from './build/slimCytoscape.ts'

/** The oldest browsers that know all that the page uses; named, because the default would rewrite `light-dark()`. */
const BROWSERS = ['chrome123', 'firefox128', 'safari17.5']

/** `build/build.ts` makes of what this builds the pages that ship. */
export default defineConfig({
  base: './',
  plugins: [react(), slimCytoscape(), dataBlocks()],
  build: {
    target: BROWSERS,
    cssTarget: BROWSERS,
    modulePreload: false,
    reportCompressedSize: false,
    // Fonts go into the page: in a sandboxed frame and from disk a file beside it would be another origin's.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? true : undefined),
    // One stylesheet.
    cssCodeSplit: false,
    rolldownOptions: {
      // The page, and what runs beside it as workers.
      input: ['index.html', 'src/page/datasetWorker.ts', 'src/page/columnsWorker.ts', 'src/page/layoutWorker.ts'],
      // Chunks that share modules and yet can be made classic scripts: see `build/scripts.ts`.
      output: {
        format: 'cjs',
        entryFileNames: ({ facadeModuleId, name }) => (facadeModuleId?.endsWith('.html') ? 'entente.js' : `${name}.js`),
        chunkFileNames: '[name].js',
        // What the workers need of the page’s first script is one of its own, which all run; the records of large datasets, and published ones, are for later.
        codeSplitting: {
          groups: [
            {
              name: 'door',
              test: /\/src\/(?:data(?!\/(?:records|published)\/)|time)\/|\/src\/data\/records\/onItsWay\.|\/src\/layout\/nodeSize\.|\/src\/page\/(?:blockText|dataBlock|earlierVersion|fileError)\.|\/node_modules\/(?:valibot|edtf|nearley|d3-time|d3-array)\//,
            },
            { name: 'records', test: /\/src\/data\/records\/(?!onItsWay\.)|\/src\/page\/manifestFile\./ },
            { name: 'published', test: /\/src\/data\/published\/|\/src\/page\/inflated\./ },
          ],
        },
      },
      // Of Vite's helper for preloading, of which nothing is used.
      checks: { emptyImportMeta: false },
    },
    // Kilobytes before gzip; what counts is in build/size.ts.
    chunkSizeWarningLimit: 2_000,
  },
})
