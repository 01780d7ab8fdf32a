/**
 * Which script each module comes in. The reader’s page and the desk are built together: all that the reader’s page opens with but its
 * start is one script, `core`, which the desk has too, so that the desk, which carries the reader’s page within it, carries nothing twice.
 */
import type { Rolldown } from 'vite'

type GetInfo = (id: string) => Pick<Rolldown.ModuleInfo, 'importedIds' | 'dynamicallyImportedIds'> | null

/** What the workers need of the page’s first script is one of its own, which all run; the records of large datasets, and published ones, are for later. */
const LATER: readonly { readonly name: string; readonly test: RegExp }[] = [
  {
    name: 'door',
    test: /\/src\/(?:data(?!\/(?:records|published)\/)|time)\/|\/src\/data\/records\/onItsWay\.|\/src\/layout\/nodeSize\.|\/src\/page\/(?:blockText|dataBlock|earlierVersion|fileError)\.|\/node_modules\/(?:valibot|edtf|nearley|d3-time|d3-array)\//,
  },
  { name: 'records', test: /\/src\/data\/records\/(?!onItsWay\.)|\/src\/page\/manifestFile\./ },
  { name: 'published', test: /\/src\/data\/published\/|\/src\/page\/inflated\./ },
]

/**
 * The name of the script that a module comes in; null where the bundler has to find one. What the desk alone has is in none of the
 * reader’s.
 * @param start the module that starts the reader’s page, by its id
 * @param workers modules that run beside it
 */
export function chunkNames(start: string, workers: readonly string[]): (id: string, getInfo: GetInfo) => string | null {
  let known: { readonly atOnce: ReadonlySet<string>; readonly ever: ReadonlySet<string> } | null = null
  const find = (getInfo: GetInfo) => ({
    atOnce: reachedFrom([start], (id) => getInfo(id)?.importedIds ?? []),
    ever: reachedFrom([start, ...workers], (id) => {
      const { importedIds = [], dynamicallyImportedIds = [] } = getInfo(id) ?? {}
      return [...importedIds, ...dynamicallyImportedIds]
    }),
  })
  return (id, getInfo) => {
    known ??= find(getInfo)
    if (id === start || !known.ever.has(id)) return null
    return LATER.find(({ test }) => test.test(id))?.name ?? (known.atOnce.has(id) ? 'core' : null)
  }
}

/** Themselves among them. */
function reachedFrom(ids: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(ids)
  for (const id of reached) for (const one of next(id)) reached.add(one)
  return reached
}
