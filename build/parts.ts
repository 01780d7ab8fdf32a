/** Builds what a page loads late: each part into one classic script that needs nothing around it. */
import { resolve } from 'node:path'
import { build } from 'vite'
import type { Rolldown } from 'vite'
import { LICENCES, type Licence, takeLicences } from './thirdParty.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** The parts, by the names that `loadPart` knows; each is a module of `src/parts/`. */
const NAMES = ['latinExtended'] as const

export interface BuiltPart {
  readonly name: string
  readonly code: string
  readonly licences: readonly Licence[]
}

async function buildPart(name: string): Promise<BuiltPart> {
  const built = await build({
    root: ROOT,
    logLevel: 'warn',
    build: {
      write: false,
      license: { fileName: LICENCES },
      rolldownOptions: {
        input: resolve(ROOT, `src/parts/${name}.ts`),
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: `ententeParts.${name}`, extend: true, exports: 'named' },
      },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  const licences = takeLicences(output)
  const scripts = output.filter((file) => file.type === 'chunk')
  const [script, ...others] = scripts
  if (!script || others.length > 0) throw new Error(`The part "${name}" is not one script.`)
  return { name, code: script.code, licences }
}

export function buildParts(): Promise<readonly BuiltPart[]> {
  return Promise.all(NAMES.map(buildPart))
}
