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
 * @throws where there is not one script that the page opens with, where a worker would need that one, or where one is in another form
 *   than expected
 */
export function scriptsOf(
  output: Rolldown.RolldownOutput['output'],
  isPage: (module: string | null) => boolean,
): Scripts {
  const chunks = output.filter((file) => file.type === 'chunk')
  const [entry, ...others] = chunks.filter((chunk) => chunk.isEntry && isPage(chunk.facadeModuleId))
  if (!entry || others.length > 0) throw new Error('The page was to open with one script.')
  const strange = chunks.find(({ fileName }) => !fileName.endsWith('.js') || fileName.includes('/'))
  if (strange) throw new Error(`The script ${strange.fileName} was to lie beside the others, as a .js.`)
  const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]))
  const early = new Set<string>()
  const add = (file: string) => {
    for (const needed of importsOf.get(file) ?? []) {
      if (needed === entry.fileName || early.has(needed)) continue
      add(needed)
      early.add(needed)
    }
  }
  add(entry.fileName)
  for (const worker of chunks.filter((chunk) => chunk.isEntry && chunk !== entry)) {
    const reached = new Set([worker.fileName])
    for (const file of reached) for (const needed of importsOf.get(file) ?? []) reached.add(needed)
    if (reached.has(entry.fileName))
      throw new Error(
        `The worker ${worker.fileName} was to take nothing from the page’s own script. Put that into “door”.`,
      )
  }
  const parts = chunks
    .filter((chunk) => chunk !== entry)
    .map(({ fileName, code, imports }) => ({
      fileName,
      name: nameOf(fileName),
      code: `(window.ententeParts??={})[${JSON.stringify(nameOf(fileName))}]=${wrapped(code)};`,
      needs: imports.filter((file) => file !== entry.fileName).map(nameOf),
    }))
  const bare = ({ name, code, needs }: PartScript) => ({ name, code, needs })
  return {
    early: [...early].flatMap((file) => parts.filter(({ fileName }) => fileName === file)).map(bare),
    main: `(()=>{${LOADER};(${wrapped(entry.code)})(require,made[${JSON.stringify(`./${entry.fileName}`)}]={})})()`,
    late: parts.filter(({ fileName }) => !early.has(fileName)).map(bare),
    moduleIds: chunks.flatMap(({ moduleIds }) => moduleIds),
  }
}
