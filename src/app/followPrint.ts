/** What is printed is made for paper: in whatever view, the figure as vectors, then the sentences with footnotes and the documents. */
import { type ExportSource, reportsOf } from '../briefing/exportAs.ts'
import { OWN_TYPE } from '../briefing/figure/type.ts'
import { isAtStep } from '../store/story.ts'
import { reportMarkup } from '../briefing/text/reportHtml.ts'
import './print.css'

const CLASS = 'print-report'

/** Puts the report into the page as long as it is printed. Returns the way to stop. */
export function followPrint(source: ExportSource, page: Window): () => void {
  const { document } = page
  const remove = () => {
    for (const old of document.querySelectorAll(`.${CLASS}`)) old.remove()
  }
  const add = () => {
    remove()
    const { network, state } = source.session()
    // While a story is told, all of it is printed, a page for each step; a view that was changed by hand is printed itself.
    const reports = reportsOf(source, { of: isAtStep(state, network) ? 'story' : 'view' })
    const markup = reports.map((report) => reportMarkup(report, network.dataset.language, OWN_TYPE).markup).join('')
    const box = document.createElement('div')
    box.className = CLASS
    box.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
    document.body.append(box)
  }
  page.addEventListener('beforeprint', add)
  page.addEventListener('afterprint', remove)
  return () => {
    page.removeEventListener('beforeprint', add)
    page.removeEventListener('afterprint', remove)
    remove()
  }
}
