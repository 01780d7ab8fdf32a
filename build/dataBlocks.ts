/**
 * Puts the dataset into the page as a data block, not into the script, with its arrangement and its earlier versions where it has
 * them, and with what a reader gets where scripts do not run. Whoever replaces the block by hand has a page about another subject
 * without building anything; the text for where scripts do not run is then still of the first: `withDataset` changes both.
 */
import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'
import { asciiJson } from '../src/page/asciiJson.ts'
import { withBlock } from '../src/page/dataBlock.ts'
import { datasetFiles, readJson } from './dataset.ts'
import { withDataset } from './withDataset.ts'

export function dataBlocks(): Plugin {
  const files = datasetFiles()
  return {
    name: 'entente:data-blocks',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        // The desk begins with none.
        if (path.endsWith('/desk.html')) return html
        const dataset = readJson(files.dataset, 'ENTENTE_DATASET names the dataset to build with.')
        return (['arrangement', 'earlier'] as const)
          .filter((id) => existsSync(files[id]))
          .reduce((built, id) => withBlock(built, id, asciiJson(readJson(files[id]))), withDataset(html, dataset))
      },
    },
    configureServer({ watcher, ws }) {
      const paths = Object.values(files)
      watcher.add(paths)
      watcher.on('change', (path) => {
        if (paths.includes(path)) ws.send({ type: 'full-reload' })
      })
    },
  }
}
