/**
 * Puts the dataset into the page as data blocks, not into the script, with its arrangement and its earlier versions where it has
 * them: whoever replaces a block has a page about another subject, without building anything. Beside them goes what a reader gets
 * where scripts do not run.
 */
import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'
import { asciiJson } from '../src/page/asciiJson.ts'
import { withBlock } from '../src/page/dataBlock.ts'
import { datasetFiles, readJson } from './dataset.ts'
import { escapeHtml, staticText } from './staticText.ts'

const ROOT_ELEMENT = '<div id="root"></div>'

/** So that a tab, a bookmark and a preview bear the subject's name before any script has run. */
function titleOf(dataset: unknown): string | undefined {
  if (typeof dataset !== 'object' || dataset === null || !('title' in dataset)) return undefined
  return `<title>${escapeHtml(String(dataset.title))}</title>`
}

export function dataBlocks(): Plugin {
  const files = datasetFiles()
  return {
    name: 'entente:data-blocks',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const dataset = readJson(files.dataset, 'ENTENTE_DATASET names the dataset to build with.')
        if (!html.includes(ROOT_ELEMENT)) throw new Error(`index.html has no ${ROOT_ELEMENT} to put the text into.`)
        const page = html
          .replace(/<title>.*?<\/title>/, (title) => titleOf(dataset) ?? title)
          .replace(ROOT_ELEMENT, () => `<div id="root">${staticText(dataset)}</div>`)
        const withDataset = withBlock(page, 'dataset', asciiJson(dataset))
        return (['arrangement', 'earlier'] as const)
          .filter((id) => existsSync(files[id]))
          .reduce((built, id) => withBlock(built, id, asciiJson(readJson(files[id]))), withDataset)
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
