/**
 * Writes what Vite built as pages that run wherever they are put: from classic scripts, which also a sandboxed frame
 * and a disk allow, and in ASCII alone. Two pages of the same code: a folder, and all in one file.
 */
import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import type { Rolldown } from 'vite'
import { asciiJson } from '../src/page/asciiJson.ts'
import { asciiHtml } from '../src/page/asciiHtml.ts'
import { asciiScript, asciiStyles } from './ascii.ts'
import { withPolicy } from './contentSecurityPolicy.ts'
import { readerPartsOf } from '../src/page/readerPage.ts'
import { type PartScript, scriptsOf } from './scripts.ts'
import { LICENCES } from './thirdParty.ts'

export interface Built {
  /** The page as Vite wrote it: with a module script and a stylesheet beside it. */
  readonly html: string
  readonly script: string
  readonly styles: string
  /** What has to run before the script, in this order. */
  readonly early: readonly PartScript[]
  /** What is loaded late. */
  readonly parts: readonly PartScript[]
  /** The licences of what is bundled. */
  readonly thirdParty: string
  /** The desk, a page in one file alone; null where there is none. */
  readonly desk: BuiltDesk | null
}

/** The desk as Vite wrote it. It has all scripts and styles of the reader’s page besides. */
export interface BuiltDesk {
  readonly html: string
  readonly script: string
  readonly styles: string
  /** Names of what has to run before the script, in this order: of the reader’s page or its own. */
  readonly early: readonly string[]
  readonly parts: readonly PartScript[]
  /** The licences of what it alone has; empty where that is nothing. */
  readonly thirdParty: string
}

/**
 * Parts of the folder alone: what opens a published dataset fetches it, which the page in one file may not, and says so before it asks for
 * them. Nothing else takes anything from them.
 */
const FOLDER_ALONE: ReadonlySet<string> = new Set(['openPublished', 'columnsWorker', 'published'])

const MODULE = /\s*<script type="module"[^>]*\bsrc="[^"]*"[^>]*><\/script>/
const STYLESHEETS = /(?:\s*<link rel="stylesheet"[^>]*>)+/
const NEEDS = /<script\b[^>]*\bdata-part="([^"]*)" data-needs="([^"]*)"/g
const LICENCE_FILE = 'THIRD-PARTY.txt'

/** What Vite built, before its licences are known. */
interface Taken {
  readonly page: Omit<Built, 'thirdParty' | 'desk'>
  readonly desk: Omit<BuiltDesk, 'thirdParty'> | null
  /** Modules of the reader’s page, and of the desk alone. */
  readonly moduleIds: { readonly page: readonly string[]; readonly desk: readonly string[] }
}

/**
 * The pages, their scripts and their styles in what Vite built.
 * @throws where there is more or less than that: it would be left out of what ships
 */
export function takePages(output: Rolldown.RolldownOutput['output']): Taken {
  const assets = new Map(
    output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : [])),
  )
  const htmlOf = (name: string) => {
    const html = assets.get(name)
    if (html === undefined) throw new Error(`${name} was to be built: ${[...assets.keys()].join(', ')}.`)
    return html
  }
  const { early, main, late, moduleIds, desk } = scriptsOf(
    output,
    (module) => module?.endsWith('/index.html') === true,
    (module) => module?.endsWith('/desk.html') === true,
  )
  const styles = stylesOf(output, [...early.map(({ name }) => name), 'entente', ...late.map(({ name }) => name)])
  const deskStyles = stylesOf(output, desk ? ['desk', ...desk.parts.map(({ name }) => name)] : [])
  const known = new Set(['index.html', 'desk.html', LICENCES, ...styles.files, ...deskStyles.files])
  const unknown = [...assets.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new Error(`Nothing takes up what was built as ${unknown.join(', ')}.`)
  return {
    page: { html: htmlOf('index.html'), early, script: main, styles: styles.css, parts: late },
    desk: desk && {
      html: htmlOf('desk.html'),
      script: desk.main,
      styles: deskStyles.css,
      early: desk.early,
      parts: desk.parts,
    },
    moduleIds: { page: moduleIds, desk: desk?.moduleIds ?? [] },
  }
}

/** The styles of scripts, in their order, which is the order in which rules prevail. */
function stylesOf(output: Rolldown.RolldownOutput['output'], names: readonly string[]) {
  const files = new Set<string>()
  for (const name of names) {
    const chunk = output.find((file) => file.fileName === `${name}.js`)
    if (chunk?.type === 'chunk') for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file)
  }
  const texts = output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source).trim()]] : []))
  const sources = new Map(texts as [string, string][])
  return { files, css: [...files].map((file) => sources.get(file) ?? '').join('') }
}

/** The script, escaped. @throws where that is no script any more */
function checkedScript(code: string, name: string): string {
  const script = asciiScript(code)
  // Compiles and does not run.
  void new Script(script, { filename: name })
  return script
}

/** The parts without those of the folder alone. @throws where another part needs one of these */
function inOneFile(late: readonly PartScript[]): readonly PartScript[] {
  const kept = late.filter(({ name }) => !FOLDER_ALONE.has(name))
  const broken = kept.find(({ needs }) => needs.some((need) => FOLDER_ALONE.has(need)))
  if (broken) throw new Error(`The part ${broken.name} needs one that is left out of the single file.`)
  return kept
}

function nameFor(name: string, text: string, extension: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return `assets/${name}-${hash}.${extension}`
}

function take(html: string, tag: RegExp): string {
  if (!tag.test(html)) throw new Error(`The built page has no ${tag.source}.`)
  return html.replace(tag, '')
}

const before = (html: string, end: '</head>' | '</body>', tags: readonly string[]) => {
  const at = html.lastIndexOf(end)
  return `${html.slice(0, at)}${tags.map((tag) => `  ${tag}\n  `).join('')}${html.slice(at)}`
}

/** All files of `dist/`, by their path in it. */
export function pagesOf({ html, early, script, styles, parts, thirdParty, desk }: Built): ReadonlyMap<string, string> {
  const bare = take(take(html, MODULE), STYLESHEETS)
  const main = checkedScript(script, 'the script of the page')
  const css = asciiStyles(styles.trim())
  const checked = (part: PartScript) => ({ ...part, code: checkedScript(part.code, `the part ${part.name}`) })
  const first = early.map(checked)
  const late = parts.map(checked)

  const files = new Map<string, string>()
  const beside = (name: string, text: string, extension: string) => {
    const path = nameFor(name, text, extension)
    files.set(path, text)
    return `./${path}`
  }
  const named = ({ name, needs }: PartScript) =>
    `data-part="${name}"${needs.length > 0 ? ` data-needs="${needs.join(' ')}"` : ''}`
  const partTag = (part: PartScript, rest: string, text = '') =>
    `<script type="text/plain" ${named(part)}${rest}>${text}</script>`

  const head = [
    `<link rel="license" href="./${LICENCE_FILE}" />`,
    `<link rel="stylesheet" href="${beside('entente', css, 'css')}" />`,
    ...first.map((part) => `<script defer ${named(part)} src="${beside(part.name, part.code, 'js')}"></script>`),
    `<script defer src="${beside('entente', main, 'js')}"></script>`,
  ]
  const tail = late.map((part) => partTag(part, ` data-src="${beside(part.name, part.code, 'js')}"`))
  files.set('index.html', withPolicy(asciiHtml(before(before(bare, '</head>', head), '</body>', tail))))

  // The script comes last, since one that stands in the page runs where it stands.
  const inside = [
    ...inOneFile(late).map((part) => partTag(part, '', part.code)),
    `<script type="application/json" id="third-party">${asciiJson(thirdParty)}</script>`,
    ...first.map((part) => `<script ${named(part)}>${part.code}</script>`),
    `<script>${main}</script>`,
  ]
  const whole = before(before(bare, '</head>', [`<style>${css}</style>`]), '</body>', inside)
  const reader = withPolicy(asciiHtml(whole))
  files.set('entente.html', reader)
  files.set(LICENCE_FILE, [thirdParty, ...(desk?.thirdParty ? [desk.thirdParty] : [])].join('\n'))
  if (desk) files.set('desk.html', deskPage({ ...desk, parts: desk.parts.map(checked) }, reader))
  return files
}

/** The desk in one file, with the reader’s page in it, of which it shares scripts, styles and licences. */
function deskPage({ html, script, styles, early, parts, thirdParty }: BuiltDesk, reader: string): string {
  const carried = readerPartsOf(reader)
  const tagOf = (name: string, needs: readonly string[], code: string, isEarly: boolean) => {
    const needed = needs.length > 0 ? ` data-needs="${needs.join(' ')}"` : ''
    return `<script${isEarly ? '' : ' type="text/plain"'} data-part="${name}"${needed}>${code}</script>`
  }
  const needsOf = new Map([...reader.matchAll(NEEDS)].map(([, name = '', needs = '']) => [name, needs.split(' ')]))
  const all = [
    ...[...carried.scripts].map(([name, code]) => ({ name, needs: needsOf.get(name) ?? [], code })),
    ...parts,
  ]
  const isEarly = ({ name }: { readonly name: string }) => early.includes(name)
  const missing = early.filter((name) => !all.some((part) => part.name === name))
  if (missing.length > 0) throw new Error(`The desk needs ${missing.join(', ')}, which the single file has not.`)
  const data = (id: string, json: string) => `<script type="application/json" id="${id}">${json}</script>`
  const inside = [
    ...all.filter((part) => !isEarly(part)).map(({ name, needs, code }) => tagOf(name, needs, code, false)),
    data('third-party', carried.thirdParty),
    ...(thirdParty === '' ? [] : [data('third-party-desk', asciiJson(thirdParty))]),
    data('reader', asciiJson(carried.template)),
    ...early
      .flatMap((name) => all.filter((part) => part.name === name))
      .map((part) => tagOf(part.name, part.needs, part.code, true)),
    `<script>${checkedScript(script, 'the script of the desk')}</script>`,
  ]
  const bare = take(take(html, MODULE), STYLESHEETS)
  // The reader's styles stand in an element of their own, to be found there whatever else puts styles into the page.
  const head = [`<style data-reader>${carried.styles}</style>`, `<style>${asciiStyles(styles.trim())}</style>`]
  // It shows the page that it makes before it gives it away.
  return withPolicy(asciiHtml(before(before(bare, '</head>', head), '</body>', inside)), carried.template)
}
