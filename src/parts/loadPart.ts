/**
 * The one way to what the page carries but does not need at once. A part is a module of this folder, built apart into a
 * classic script: modules run neither from disk nor in a sandboxed frame. The page names each in a
 * `<script type="text/plain" data-part>`, which holds its text, or says in `data-src` which file beside the page does.
 */

/** Every part, as the development server loads it. */
const PARTS = {
  latinExtended: () => import('./latinExtended.ts'),
}

export type PartName = keyof typeof PARTS
type Part<N extends PartName> = Awaited<ReturnType<(typeof PARTS)[N]>>

/** Where the scripts of parts leave what they export. */
declare global {
  interface Window {
    ententeParts?: Partial<Record<string, unknown>>
  }
}

/** A part did not arrive. The message says which one, and what a person can do. */
export class PartError extends Error {
  override readonly name = 'PartError'
}

const asked = new Map<PartName, Promise<unknown>>()

/**
 * What a part exports. Loaded once; after a failure, which rejects with a PartError, it can be asked for again.
 */
export function loadPart<N extends PartName>(name: N): Promise<Part<N>> {
  if (import.meta.env.DEV) return PARTS[name]() as Promise<Part<N>>
  let part = asked.get(name)
  if (!part) {
    part = runPart(name, document)
    asked.set(name, part)
    part.catch(() => asked.delete(name))
  }
  return part as Promise<Part<N>>
}

/** Runs the script of a part of a built page; resolves with what it exports. */
export async function runPart(name: string, page: Document): Promise<unknown> {
  const place = page.querySelector<HTMLScriptElement>(`script[data-part="${name}"]`)
  if (!place) throw new PartError(`This page does not carry its part “${name}”. Build it anew, or take a whole copy.`)
  const script = page.createElement('script')
  const { src } = place.dataset
  if (src === undefined) {
    // The policy of the page allows exactly this text, by its hash. It runs while it is put in.
    script.textContent = place.textContent
    page.head.append(script)
  } else {
    await new Promise<void>((loaded, failed) => {
      script.addEventListener('load', () => loaded())
      script.addEventListener('error', () =>
        failed(new PartError(`The part “${name}” of this page could not be loaded from ${src}. Try again.`)),
      )
      script.src = src
      page.head.append(script)
    })
  }
  script.remove()
  const part = page.defaultView?.ententeParts?.[name]
  if (part === undefined) throw new PartError(`The part “${name}” of this page was not allowed to run, or failed.`)
  return part
}
