import { describe, expect, it } from 'vitest'
import { chunkNames } from '../../../build/chunks.ts'

/** What each module takes at once, and what later. */
const MODULES: Readonly<Record<string, readonly [atOnce: readonly string[], later: readonly string[]]>> = {
  '/src/main.tsx': [['/src/app/a.tsx'], []],
  '/src/app/a.tsx': [['/src/time/day.ts'], ['/src/panels/late.ts']],
  '/src/panels/late.ts': [['/src/data/rules.ts'], []],
  '/src/page/worker.ts': [['/src/data/records/store.ts'], []],
  '/src/deskPage.tsx': [['/src/app/a.tsx', '/src/draft/draft.ts', '/src/data/desk.ts'], []],
}
const getInfo = (id: string) => {
  const [importedIds = [], dynamicallyImportedIds = []] = MODULES[id] ?? []
  return { importedIds: [...importedIds], dynamicallyImportedIds: [...dynamicallyImportedIds] }
}
const nameOf = chunkNames('/src/main.tsx', ['/src/page/worker.ts'])

describe('chunkNames(start, workers)', () => {
  it.each([
    ['what the reader’s page opens with is its core', '/src/app/a.tsx', 'core'],
    ['what workers need of it stands apart', '/src/time/day.ts', 'door'],
    ['so does what of that comes later', '/src/data/rules.ts', 'door'],
    ['and what only a worker takes', '/src/data/records/store.ts', 'records'],
    ['the start is a script of its own, which the desk has not', '/src/main.tsx', null],
    ['what comes late is left to the bundler', '/src/panels/late.ts', null],
    ['what the desk alone takes is in none of the reader’s', '/src/draft/draft.ts', null],
    ['wherever its module lies', '/src/data/desk.ts', null],
  ])('%s', (_, id, name) => {
    expect(nameOf(id, getInfo)).toBe(name)
  })
})
