/**
 * Brings the script of a late part into a built page. Each is a classic script, since modules run neither from disk nor in a
 * sandboxed frame; it leaves a function by its name, from which the page's first script takes what the part exports. The page names
 * each in a `<script type="text/plain" data-part>`, which holds its text, or says in `data-src` which file beside the page
 * does, and in `data-needs` which other parts it shares modules with.
 */
import { PartError } from './partError.ts'

/** Where the scripts of parts leave their functions. */
declare global {
  interface Window {
    ententeParts?: Partial<Record<string, unknown>>
  }
}

/** Resolves when the part and what it needs have run; rejects with a PartError, after which it can be asked for again. */
export async function runPart(name: string, page: Document): Promise<void> {
  if (page.defaultView?.ententeParts?.[name] !== undefined) return
  const place = page.querySelector<HTMLScriptElement>(`script[data-part="${name}"]`)
  if (!place) throw new PartError(`A part of this page is missing (${name}). Take a whole copy of the page.`)
  const { src, needs = '' } = place.dataset
  await Promise.all([
    ...needs
      .split(' ')
      .filter(Boolean)
      .map((need) => runPart(need, page)),
    runScript(place, src),
  ])
  if (page.defaultView?.ententeParts?.[name] === undefined)
    throw new PartError(`A part of this page was not allowed to run, or failed (${name}).`)
}

async function runScript(place: HTMLScriptElement, src: string | undefined): Promise<void> {
  const { ownerDocument: page } = place
  const script = page.createElement('script')
  if (src === undefined) {
    // The policy of the page allows exactly this text, by its hash. It runs while it is put in.
    script.textContent = place.textContent
    page.head.append(script)
  } else {
    await new Promise<void>((loaded, failed) => {
      script.addEventListener('load', () => loaded())
      script.addEventListener('error', () =>
        failed(new PartError(`This part of the page did not arrive (${src}). Check the connection.`)),
      )
      script.src = src
      page.head.append(script)
    })
  }
  script.remove()
}
