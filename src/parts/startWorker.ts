/**
 * Starts a part of the page as a worker. Its script and those that it shares modules with have left functions in the page, whose
 * source is the worker's: so nothing is carried twice, and it starts from disk and in a sandbox too, where no file could be read.
 */
import { PartError } from './partError.ts'
import { runPart } from './runPart.ts'

type Run = (require: (file: string) => unknown, exports: object) => void

/** Runs in the worker, which knows nothing around it: what `build/scripts.ts` writes for the page. */
function begin(parts: Readonly<Record<string, Run>>, name: string): void {
  const made: Record<string, object> = {}
  const require = (file: string) => {
    let own = made[file]
    if (!own) {
      const run = parts[file.slice(2, -3)]
      if (!run) throw new Error(`${file} is not in the worker`)
      own = {}
      made[file] = own
      run(require, own)
    }
    return own
  }
  require(`./${name}.js`)
}

/**
 * @param name of the part, a module of `src/page/` that needs neither a window nor React
 * @throws PartError where the part does not arrive, or the page may start no worker
 */
export async function startWorker(name: string, page: Window): Promise<Worker> {
  if (import.meta.env.DEV) return new Worker(`/src/page/${name}.ts`, { type: 'module' })
  await runPart(name, page.document)
  const parts = Object.entries(page.ententeParts ?? {}).filter(
    ([part]) => part === name || needsOf(name, page.document).includes(part),
  )
  const text = parts.map(([part, run]) => `${JSON.stringify(part)}:${String(run)}`).join(',')
  const address = URL.createObjectURL(
    new Blob([`(${String(begin)})({${text}},${JSON.stringify(name)})`], { type: 'text/javascript' }),
  )
  try {
    return new Worker(address)
  } catch (error) {
    throw new PartError(`This page may not start a worker: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    // The worker has been given its text by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
}

/** Names of all parts that one takes modules from. */
function needsOf(name: string, page: Document): readonly string[] {
  const found = new Set<string>()
  const add = (part: string) => {
    const { needs = '' } = page.querySelector<HTMLElement>(`script[data-part="${part}"]`)?.dataset ?? {}
    for (const need of needs.split(' ').filter(Boolean)) {
      if (found.has(need)) continue
      found.add(need)
      add(need)
    }
  }
  add(name)
  return [...found]
}
