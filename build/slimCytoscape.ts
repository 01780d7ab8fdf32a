/**
 * Builds Cytoscape from its own sources, which its package has beside the bundle for old browsers, and without what nothing here
 * calls: its algorithms and degrees, since questions are the model's; its WebGL renderer, its images, the renderer that draws nothing; its promises for old browsers; and, since
 * positions are ours, its layouts, of which every network begins with one. That spares each visitor 39 KiB (gzip). The version is pinned to the patch, and a build fails where
 * these sources have moved.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const PACKAGE = resolve(dirname(createRequire(import.meta.url).resolve('cytoscape')), '..')
const SOURCES = join(PACKAGE, 'src')

/** What is left out, by its path in the sources. In its place stands a function that does nothing, since layouts are registered as classes. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'collection/algorithms/index.mjs',
  'collection/degree.mjs',
  'core/export.mjs',
  'extensions/layout/breadthfirst.mjs',
  'extensions/layout/circle.mjs',
  'extensions/layout/concentric.mjs',
  'extensions/layout/cose.mjs',
  'extensions/layout/grid.mjs',
  'extensions/layout/random.mjs',
  'extensions/renderer/base/images.mjs',
  'extensions/renderer/canvas/drawing-images.mjs',
  'extensions/renderer/canvas/export-image.mjs',
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs',
  'extensions/renderer/null/index.mjs',
  'promise.mjs',
])
const EMPTY = '\0left-out:'
/** What stands in the place of one that is asked for. */
const INSTEAD: Readonly<Record<string, string>> = {
  'extensions/layout/grid.mjs': `export { default } from ${JSON.stringify(join(SOURCES, 'extensions/layout/null.mjs'))}`,
  'promise.mjs': 'export default Promise',
}

export function slimCytoscape(): Plugin {
  const met = new Set<string>()
  return {
    name: 'entente:slim-cytoscape',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'cytoscape') return join(SOURCES, 'index.mjs')
      if (!importer?.startsWith(SOURCES)) return null
      // The sources import lodash, of which the modules are the same and need no wrapper.
      if (id.startsWith('lodash/')) return this.resolve(id.replace('lodash/', 'lodash-es/'), importer)
      const path = id.startsWith('.')
        ? join(dirname(importer), id)
            .slice(SOURCES.length + 1)
            .replaceAll('\\', '/')
        : id
      if (!LEFT_OUT.has(path)) return null
      met.add(path)
      return EMPTY + path
    },
    load: (id) => (id.startsWith(EMPTY) ? (INSTEAD[id.slice(EMPTY.length)] ?? 'export default function () {}') : null),
    transform(code, id) {
      if (id !== join(SOURCES, 'version.mjs')) return null
      const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
        readonly version: string
      }
      return code.replace('process.env.VERSION', JSON.stringify(version))
    },
    buildEnd(error) {
      const missed = [...LEFT_OUT].filter((path) => !met.has(path))
      if (!error && missed.length > 0) throw new Error(`Cytoscape’s sources have no ${missed.join(', ')} any more.`)
    },
  }
}
