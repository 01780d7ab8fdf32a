import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** Each room and the rooms that it may import from, besides itself. `main` is the file `main.tsx`, `deskPage` the file `deskPage.tsx`. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  time: [],
  parts: [],
  data: ['time'],
  model: ['time', 'data'],
  draft: ['time', 'data', 'model'],
  layout: ['time', 'data', 'model'],
  drawing: ['time', 'data', 'model', 'layout'],
  page: ['data', 'layout'],
  store: ['time', 'data', 'model', 'layout', 'drawing'],
  ui: ['time', 'parts', 'data', 'model', 'layout', 'drawing', 'store'],
  graph: ['time', 'parts', 'data', 'model', 'layout', 'drawing', 'store', 'ui'],
  panels: ['time', 'parts', 'data', 'model', 'layout', 'drawing', 'store', 'ui'],
  briefing: ['time', 'data', 'model', 'layout', 'drawing', 'page', 'store', 'ui'],
  desk: ['time', 'parts', 'data', 'model', 'draft', 'layout', 'drawing', 'page', 'store', 'ui'],
  app: [
    'time',
    'data',
    'model',
    'layout',
    'drawing',
    'page',
    'parts',
    'store',
    'ui',
    'graph',
    'panels',
    'briefing',
    'draft',
    'desk',
  ],
  cli: ['time', 'data', 'model', 'draft'],
  deskPage: ['page', 'draft', 'desk', 'app'],
  main: ['app'],
}

/** Where a package may be imported; every other one is free. */
const PACKAGES: readonly { readonly name: RegExp; readonly only: RegExp }[] = [
  { name: /^(?:cytoscape(?:-.+)?|react-cytoscapejs)$/, only: /^graph\// },
  { name: /^(?:d3-time|edtf)$/, only: /^time\// },
  { name: /^d3-force$/, only: /^layout\// },
  { name: /^d3-polygon$/, only: /^(?:layout|graph)\// },
  { name: /^valibot$/, only: /^data\// },
  { name: /^@valibot\/to-json-schema$/, only: /^(?:data|cli)\// },
  {
    name: /^(?:react|react-dom|zustand)(?:\/|$)/,
    only: /^(?:store|ui|graph|panels|briefing|desk|app)\/|^deskPage\.tsx$/,
  },
  { name: /^node:/, only: /^cli\// },
]

interface Import {
  /** Paths relative to `src/`; `to` is a package's name where it is one. */
  readonly from: string
  readonly to: string
  readonly isPackage: boolean
}

/** What a module imports: static, re-exported, for its side effects, on demand. */
function importsOf(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const specifiers = [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map(([, specifier = '']) => specifier.replace(/\?.*$/, ''))
  return specifiers.map((to) =>
    to.startsWith('.') ? { from, to: join(dirname(from), to), isPackage: false } : { from, to, isPackage: true },
  )
}

const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.\w+$/, ''))

function roomOffences(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, isPackage }) => {
    if (isPackage || roomOf(from) === roomOf(to)) return []
    return ROOMS[roomOf(from)]?.includes(roomOf(to)) ? [] : [`${from} imports ${to}`]
  })
}

function packageOffences(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, isPackage }) => {
    const rule = isPackage ? PACKAGES.find(({ name }) => name.test(to)) : undefined
    return rule === undefined || rule.only.test(from) ? [] : [`${from} imports ${to}`]
  })
}

/** Each cycle once, from the module that comes first in the alphabet. */
function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, isPackage } of imports) if (!isPackage) next.set(from, [...(next.get(from) ?? []), to])
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (module: string, trail: readonly string[]) => {
    const at = trail.indexOf(module)
    if (at >= 0) {
      const loop = trail.slice(at)
      const first = loop.indexOf(loop.toSorted()[0] ?? '')
      const turned = [...loop.slice(first), ...loop.slice(0, first)]
      found.add([...turned, turned[0]].join(' → '))
      return
    }
    if (done.has(module)) return
    for (const to of next.get(module) ?? []) visit(to, [...trail, module])
    done.add(module)
  }
  for (const module of [...next.keys()].toSorted()) visit(module, [])
  return [...found]
}

const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => relative(SRC, join(SRC, path)).replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
const imports = modules.flatMap((path) => importsOf(path, readFileSync(join(SRC, path), 'utf8')))

describe('the map of src/', () => {
  it('every module stands in a room', () => {
    expect(modules.filter((path) => ROOMS[roomOf(path)] === undefined)).toEqual([])
  })

  it('every room of the table exists', () => {
    expect(Object.keys(ROOMS).filter((room) => !modules.some((path) => roomOf(path) === room))).toEqual([])
  })

  it('a room imports only from rooms to its left', () => {
    expect(roomOffences(imports)).toEqual([])
  })

  it('each library is known to the one room that it is for', () => {
    expect(packageOffences(imports)).toEqual([])
  })

  it('no module imports itself by way of others', () => {
    expect(cycles(imports)).toEqual([])
  })

  it('the datasets are read where the page carries them, never imported by the script', () => {
    expect(
      imports.filter(({ to }) => /^data\/.*\.json$/.test(to)).map(({ from, to }) => `${from} imports ${to}`),
    ).toEqual([])
  })
})

describe('the guard itself', () => {
  it('sees every way to import', () => {
    const source = `
      import type { A } from '../time/a.ts'
      import {
        b,
      } from '../time/b.ts'
      export { c } from '../time/c.ts'
      import './d.css'
      const e = await import('../time/e.ts')
      // import { f } from '../time/f.ts'
      /** import { g } from '../time/g.ts' */`
    expect(
      importsOf('model/x.ts', source)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['model/d.css', 'time/a.ts', 'time/b.ts', 'time/c.ts', 'time/e.ts'])
  })

  it('names a module that imports from its right, and one that knows a library it should not', () => {
    const wrong = importsOf('model/x.ts', `import { y } from '../graph/y.ts'\nimport { useState } from 'react'\n`)
    expect(roomOffences(wrong)).toEqual(['model/x.ts imports graph/y.ts'])
    expect(packageOffences(wrong)).toEqual(['model/x.ts imports react'])
  })

  it('writes a cycle out, once', () => {
    const loop = [
      ...importsOf('time/b.ts', `import './a.ts'`),
      ...importsOf('time/a.ts', `import './c.ts'`),
      ...importsOf('time/c.ts', `import './b.ts'`),
    ]
    expect(cycles(loop)).toEqual(['time/a.ts → time/c.ts → time/b.ts → time/a.ts'])
  })
})
