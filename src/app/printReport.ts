/** The page on paper: in whatever view, the figure as vectors, then the sentences with footnotes and the documents. */
import { type ExportOptions, type ExportSource, edgesIn, reportsOf } from '../briefing/exportAs.ts'
import { OWN_TYPE } from '../briefing/figure/type.ts'
import { reportMarkup } from '../briefing/text/reportHtml.ts'
import { whyTooMany, withTexts } from '../briefing/withTexts.ts'
import { element } from '../briefing/xml.ts'
import { awayOf } from '../data/away.ts'
import { isAtStep } from '../store/story.ts'

export type PrintOptions = Pick<ExportOptions, 'style' | 'of' | 'title'>

/**
 * The report as HTML.
 * @param options where it says nothing, all of a story is printed while it is told, a page for each step; a view that was changed by
 *   hand is printed itself
 */
export function printReport(source: ExportSource, options: PrintOptions = {}): string {
  const { network, state } = source.session()
  const why = awayOf(network.dataset) ? whyTooMany(edgesIn(source, {}).length, network) : null
  if (why !== null) return element('p', {}, why).markup
  const of = options.of ?? (isAtStep(state, network) ? 'story' : 'view')
  const reports = reportsOf(source, { ...options, of })
  return reports
    .map(
      (report, i) =>
        reportMarkup(report, network.dataset.language, OWN_TYPE, reports.length > 1 ? `${i + 1}-` : '').markup,
    )
    .join('')
}

/** Resolves once all that is to be printed is there: of a published dataset its quotes come first. */
export async function readyToPrint(source: ExportSource, options?: PrintOptions): Promise<void> {
  const { network } = source.session()
  if (!awayOf(network.dataset)) return
  await withTexts(
    () => edgesIn(source, {}),
    network,
    async () => void printReport(source, options),
  )
}
