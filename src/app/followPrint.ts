/** What is printed is made for paper: puts a report of the view into the page as long as it is printed. */
import type { ExportSource } from '../briefing/exportAs.ts'
import { awayOf } from '../data/away.ts'
import { OnItsWay } from '../data/records/onItsWay.ts'
import { exportsPart } from './exportsPart.ts'
import type { PrintOptions } from './printReport.ts'
import './print.css'

const CLASS = 'print-report'
/** On paper, where the browser printed before what it prints had come. */
const TOO_EARLY = '<p>This page was still on its way when it was printed. Print it again.</p>'

/** What the part makes; null where that, or a text that it quotes, has not come. */
function reportFor(source: ExportSource, options: PrintOptions | undefined): string | null {
  try {
    return exportsPart.loaded()?.printReport(source, options) ?? null
  } catch (thrown) {
    if (thrown instanceof OnItsWay) return null
    throw thrown
  }
}

export interface Print {
  /** Prints what the options say, once: the next time that is the view again. */
  readonly print: (options?: PrintOptions) => void
  readonly stop: () => void
}

export function followPrint(source: ExportSource, page: Window): Print {
  const { document } = page
  let wanted: PrintOptions | undefined
  let isStopped = false
  const remove = () => {
    for (const old of document.querySelectorAll(`.${CLASS}`)) old.remove()
  }
  const add = () => {
    remove()
    const box = document.createElement('div')
    box.className = CLASS
    const markup = reportFor(source, wanted) ?? TOO_EARLY
    box.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
    document.body.append(box)
  }
  const after = () => {
    wanted = undefined
    remove()
  }
  const print = (options?: PrintOptions) => {
    wanted = options
    // Also where the part does not come, which the paper then says.
    void exportsPart
      .load()
      .then(async ({ readyToPrint }) => readyToPrint(source, options))
      .catch(() => null)
      .then(() => {
        if (!isStopped) page.print()
      })
  }
  // The browser waits for nobody once it prints.
  const onKeyDown = (event: KeyboardEvent) => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'p'
    const isThere = exportsPart.loaded() !== null && !awayOf(source.session().network.dataset)
    if (!isPrint || event.shiftKey || isThere) return
    event.preventDefault()
    print()
  }
  page.addEventListener('beforeprint', add)
  page.addEventListener('afterprint', after)
  page.addEventListener('keydown', onKeyDown)
  const stop = () => {
    isStopped = true
    page.removeEventListener('beforeprint', add)
    page.removeEventListener('afterprint', after)
    page.removeEventListener('keydown', onKeyDown)
    remove()
  }
  return { print, stop }
}
