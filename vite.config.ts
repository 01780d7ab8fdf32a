import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts'
import { dataBlocks } from './build/dataBlocks.ts'

/** The oldest browsers that know all that the page uses; named, because the default would rewrite `light-dark()`. */
const BROWSERS = ['chrome123', 'firefox128', 'safari17.5']

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [react(), dataBlocks(), ...(mode === 'single-file' ? [viteSingleFile()] : []), contentSecurityPolicy()],
  build: {
    target: BROWSERS,
    cssTarget: BROWSERS,
    modulePreload: false,
    reportCompressedSize: false,
    // Kilobytes before gzip; what counts is in build/size.ts.
    chunkSizeWarningLimit: 2_000,
  },
}))
