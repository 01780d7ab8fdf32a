/**
 * Puts the dataset and its arrangement into the page as data blocks, `<script type="application/json">`, not into the
 * script: whoever replaces a block has a page about another subject, without building anything.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { datasetFiles, readJson } from './dataset.ts'

/** JSON that can stand in an HTML element and in a script: it holds neither `<` nor a line separator. */
export function toBlock(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function block(id: string, value: unknown): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'application/json', id }, children: toBlock(value), injectTo: 'body' }
}

/** So that a tab, a bookmark and a preview bear the subject's name before any script has run. */
function titleOf(dataset: unknown): string | undefined {
  if (typeof dataset !== 'object' || dataset === null || !('title' in dataset)) return undefined
  return `<title>${String(dataset.title).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`
}

export function dataBlocks(): Plugin {
  const files = datasetFiles()
  return {
    name: 'entente:data-blocks',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const dataset = readJson(files.dataset, 'ENTENTE_DATASET names the dataset to build with.')
        const arrangement = readJson(files.arrangement, 'Make it with: npm run dataset -- arrange FILE')
        return {
          html: html.replace(/<title>.*?<\/title>/, (title) => titleOf(dataset) ?? title),
          tags: [block('dataset', dataset), block('arrangement', arrangement)],
        }
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
