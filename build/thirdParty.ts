/**
 * The licences of what a page carries: read from the packages that were bundled, checked, and written as one text that
 * ships with the page. Most of these licences ask for nothing else.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Rolldown } from 'vite'

/** What Vite calls the list that it makes of a build; it is taken out of what ships. */
export const LICENCES = 'licences.json'

export interface Licence {
  readonly name: string
  readonly version: string
  /** SPDX identifier, as the package states it. */
  readonly identifier?: string
  /** The text of its licence file. */
  readonly text?: string
}

/** Licences that would bind whoever passes the page on to more than to keep a notice. */
const COPYLEFT = /\b(?:A|L)?GPL\b|\bSSPL\b|\bCPAL\b/i

/** The list that Vite made of the packages in a build. */
export function takeLicences(output: Rolldown.RolldownOutput['output']): readonly Licence[] {
  const file = output.find(({ fileName }) => fileName === LICENCES)
  if (file?.type !== 'asset') throw new Error('The build lists no licences.')
  return JSON.parse(String(file.source)) as readonly Licence[]
}

/** Is a package bundled for the desk, and not for the page of readers? */
export function isOfDeskAlone(
  { name }: Licence,
  moduleIds: { readonly page: readonly string[]; readonly desk: readonly string[] },
): boolean {
  const holds = (ids: readonly string[]) => ids.some((id) => id.includes(`/node_modules/${name}/`))
  return holds(moduleIds.desk) && !holds(moduleIds.page)
}

/** The bundler's own few lines in a script, which belong to no module of a package. */
export function helperLicences(moduleIds: readonly string[]): readonly Licence[] {
  if (!moduleIds.some((id) => id.startsWith('\0rolldown/'))) return []
  const manifest = createRequire(createRequire(import.meta.url).resolve('vite')).resolve('rolldown/package.json')
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, string>>
  const text = readFileSync(join(dirname(manifest), 'LICENSE'), 'utf8')
  return [{ name: 'rolldown', version: version ?? '', ...(license === undefined ? {} : { identifier: license }), text }]
}

/** What keeps a package from being shipped, one sentence each. */
export function licenceFaults(licences: readonly Licence[]): readonly string[] {
  return licences.flatMap(({ name, version, identifier, text }) => {
    const faults: string[] = []
    if (text === undefined || text.trim() === '')
      faults.push(`${name} ${version} ships without the text of its licence.`)
    if (identifier === undefined) faults.push(`${name} ${version} does not state its licence.`)
    else if (COPYLEFT.test(identifier))
      faults.push(`${name} ${version} is under ${identifier}, which this page cannot be shipped with.`)
    return faults
  })
}

/**
 * All licences as one text, each package once.
 * @throws an error that names every package that cannot be shipped
 */
export function thirdPartyText(licences: readonly Licence[]): string {
  const faults = licenceFaults(licences)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const each = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]))
  const entries = [...each]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { identifier = '', text = '' }]) => `${title} (${identifier})\n\n${text.trim()}\n`)
  return ['This page is made with the work of others. It comes under these licences.\n', ...entries].join(
    `\n${'-'.repeat(78)}\n\n`,
  )
}
