/**
 * Makes of what Vite built, chunks in CommonJS, classic scripts that need nothing around them: the first, with which the page
 * opens, and those of parts that come later and take from the first what they share with it.
 */
import type { Rolldown } from 'vite'

export interface PartScript {
  readonly name: string
  readonly code: string
  /** Names of the other scripts that it takes something from, but the one that opens the page. */
  readonly needs: readonly string[]
}

export interface Scripts {
  /** What the page opens with takes something from these: they have to run before it. */
  readonly early: readonly PartScript[]
  readonly main: string
  readonly late: readonly PartScript[]
  readonly moduleIds: readonly string[]
  /** The second page, which has all scripts of the first but the one that opens it; null where there is none. */
  readonly desk: DeskScripts | null
}

export interface DeskScripts {
  readonly main: string
  /** Names of the parts that have to run before it, in this order; the first page’s early ones are among them. */
  readonly early: readonly string[]
  /** What the first page has not. */
  readonly parts: readonly PartScript[]
  readonly moduleIds: readonly string[]
}

const nameOf = (fileName: string) => fileName.replace(/^.*\//, '').replace(/\.js$/, '')

/**
 * Keeps what each chunk exports, made when it is first asked for: `require("./late.js")` finds the function that the script of that
 * name has left. What it finds there before that script has run is an error, which `runPart` sees to.
 */
const LOADER =
  'const made={},parts=window.ententeParts??={},require=(file)=>{if(!made[file]){const run=parts[file.slice(2,-3)];if(!run)throw new Error(`${file} has not come`);run(require,made[file]={})}return made[file]}'

const wrapped = (code: string) => `function(require,exports){"use strict";${code.trim()}\n}`

/**
 * @param isPage whether a module is that of the page, which opens with its chunk; other entries are workers
 * @param isDesk the same of the second page
 * @throws where there is not one script that the page opens with, where a worker would need that one, or where one is in another form
 *   than expected
 */
export function scriptsOf(
  output: Rolldown.RolldownOutput['output'],
  isPage: (module: string | null) => boolean,
  isDesk: (module: string | null) => boolean = () => false,
): Scripts {
  const all = output.filter((file) => file.type === 'chunk')
  const [entry, ...others] = all.filter((chunk) => chunk.isEntry && isPage(chunk.facadeModuleId))
  if (!entry || others.length > 0) throw new Error('The page was to open with one script.')
  const strange = all.find(({ fileName }) => !fileName.endsWith('.js') || fileName.includes('/'))
  if (strange) throw new Error(`The script ${strange.fileName} was to lie beside the others, as a .js.`)
  const desk = all.find((chunk) => chunk.isEntry && isDesk(chunk.facadeModuleId))
  const importsOf = new Map(all.map(({ fileName, imports }) => [fileName, imports]))
  const laterOf = new Map(all.map(({ fileName, dynamicImports }) => [fileName, dynamicImports]))
  const everFrom = (entries: readonly { readonly fileName: string }[]) => {
    const reached = new Set(entries.map(({ fileName }) => fileName))
    for (const file of reached)
      for (const needed of [...(importsOf.get(file) ?? []), ...(laterOf.get(file) ?? [])]) reached.add(needed)
    return reached
  }
  const ofReader = everFrom(all.filter((chunk) => chunk.isEntry && chunk !== desk))
  const ofDesk = desk ? everFrom([desk]) : new Set<string>()
  if (desk && ofDesk.has(entry.fileName)) throw new Error('The desk was to take nothing from what opens the page.')
  const chunks = all.filter(({ fileName }) => !ofDesk.has(fileName) || ofReader.has(fileName))

  /** What a chunk takes something from at once, each after what it needs itself. */
  const before = (file: string, earlier: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
    const found = new Set(earlier)
    const add = (one: string) => {
      for (const needed of importsOf.get(one) ?? []) {
        if (needed === entry.fileName || found.has(needed)) continue
        add(needed)
        found.add(needed)
      }
    }
    add(file)
    return found
  }
  const early = before(entry.fileName)
  for (const worker of chunks.filter((chunk) => chunk.isEntry && chunk !== entry)) {
    const reached = new Set([worker.fileName])
    for (const file of reached) for (const needed of importsOf.get(file) ?? []) reached.add(needed)
    if (reached.has(entry.fileName) || reached.has('core.js'))
      throw new Error(
        `The worker ${worker.fileName} was to take nothing from the page’s own script. Put that into “door”.`,
      )
  }
  const partOf = ({ fileName, code, imports }: (typeof all)[number]): PartScript => ({
    name: nameOf(fileName),
    code: `(window.ententeParts??={})[${JSON.stringify(nameOf(fileName))}]=${wrapped(code)};`,
    needs: imports.filter((file) => file !== entry.fileName && file !== desk?.fileName).map(nameOf),
  })
  const mainOf = ({ fileName, code }: (typeof all)[number]) =>
    `(()=>{${LOADER};(${wrapped(code)})(require,made[${JSON.stringify(`./${fileName}`)}]={})})()`
  const idsOf = (some: typeof all) => some.flatMap(({ moduleIds }) => moduleIds)
  const deskAlone = all.filter((chunk) => !chunks.includes(chunk))
  return {
    early: [...early].flatMap((file) => all.filter(({ fileName }) => fileName === file)).map(partOf),
    main: mainOf(entry),
    late: chunks.filter((chunk) => chunk !== entry && !early.has(chunk.fileName)).map(partOf),
    moduleIds: idsOf(chunks),
    desk: desk
      ? {
          main: mainOf(desk),
          early: [...before(desk.fileName, early)].map(nameOf),
          parts: deskAlone.filter((chunk) => chunk !== desk).map(partOf),
          moduleIds: idsOf(deskAlone),
        }
      : null,
  }
}
