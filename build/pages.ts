/**
 * Writes what Vite built as pages that run wherever they are put: from classic scripts, which also a sandboxed frame
 * and a disk allow, and in ASCII alone. Two pages of the same code: a folder, and all in one file.
 */
import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import type { Rolldown } from 'vite'
import { asciiJson } from '../src/page/asciiJson.ts'
import { asciiHtml, asciiScript, asciiStyles } from './ascii.ts'
import { withPolicy } from './contentSecurityPolicy.ts'
import { type PartScript, scriptsOf } from './scripts.ts'

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
}

/**
 * Parts of the folder alone: what opens a published dataset fetches it, which the page in one file may not, and says so before it asks for
 * them. Nothing else takes anything from them.
 */
const FOLDER_ALONE: ReadonlySet<string> = new Set(['openPublished', 'columnsWorker', 'published'])

const MODULE = /\s*<script type="module"[^>]*\bsrc="[^"]*"[^>]*><\/script>/
const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/
const LICENCE_FILE = 'THIRD-PARTY.txt'

/**
 * The page, its scripts and its one stylesheet in what Vite built.
 * @throws where there is more or less than that: it would be left out of what ships
 */
export function takePage(
  output: Rolldown.RolldownOutput['output'],
): Omit<Built, 'thirdParty'> & { readonly moduleIds: readonly string[] } {
  const pick = (test: RegExp) => {
    const [file, ...others] = output.filter(({ fileName }) => test.test(fileName))
    if (file?.type !== 'asset' || others.length > 0)
      throw new Error(`One ${test.source} was to be built: ${output.map(({ fileName }) => fileName).join(', ')}.`)
    return String(file.source)
  }
  const { early, main, late, moduleIds } = scriptsOf(output, (module) => module?.endsWith('.html') === true)
  return { html: pick(/\.html$/), early, script: main, styles: pick(/\.css$/), parts: late, moduleIds }
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
export function pagesOf({ html, early, script, styles, parts, thirdParty }: Built): ReadonlyMap<string, string> {
  const bare = take(take(html, MODULE), STYLESHEET)
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
  files.set('entente.html', withPolicy(asciiHtml(whole)))
  files.set(LICENCE_FILE, thirdParty)
  return files
}
