import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, normalizePath } from 'vite'
import { chunkNames } from './build/chunks.ts'
import { dataBlocks } from './build/dataBlocks.ts'
import { slimCytoscape } from './build/slimCytoscape.ts'

/** The oldest browsers that know all that the page uses; named, because the default would rewrite `light-dark()`. */
const BROWSERS = ['chrome123', 'firefox128', 'safari17.5']

const WORKERS = ['src/page/datasetWorker.ts', 'src/page/columnsWorker.ts', 'src/page/layoutWorker.ts']
const idOf = (path: string) => normalizePath(resolve(import.meta.dirname, path))
const chunkNameOf = chunkNames(idOf('src/main.tsx'), WORKERS.map(idOf))

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
    // So that the reader has none of the desk's styles.
    cssCodeSplit: true,
    rolldownOptions: {
      // The two pages, and what runs beside the reader's as workers.
      input: ['index.html', 'desk.html', ...WORKERS],
      // Chunks that share modules and yet can be made classic scripts: see `build/scripts.ts`.
      output: {
        format: 'cjs',
        entryFileNames: ({ facadeModuleId, name }) =>
          facadeModuleId?.endsWith('/index.html') ? 'entente.js' : `${name}.js`,
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: ['door', 'records', 'published', 'core'].map((name) => ({
            debugName: name,
            name: (id, modules) => (chunkNameOf(id, (one) => modules.getModuleInfo(one)) === name ? name : null),
          })),
        },
      },
      // The first is of Vite's helper for preloading, of which nothing is used; the second is about the time that a build takes.
      checks: { emptyImportMeta: false, pluginTimings: false },
    },
    // Kilobytes before gzip; what counts is in build/size.ts.
    chunkSizeWarningLimit: 2_000,
  },
})
