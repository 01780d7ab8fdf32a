/** The page on paper: in whatever view, the figure as vectors, then the sentences with footnotes and the documents. */
import { type ExportOptions, type ExportSource, quotedInText, reportsOf } from '../briefing/exportAs.ts'
import { OWN_TYPE } from '../briefing/figure/type.ts'
import { reportMarkup } from '../briefing/text/reportHtml.ts'
import { whyTooMany, withTexts } from '../briefing/withTexts.ts'
import { element } from '../briefing/xml.ts'
import { awayOf } from '../data/away.ts'
import { formatCount } from '../model/formatCount.ts'
import { isAtStep } from '../store/story.ts'

export type PrintOptions = Pick<ExportOptions, 'style' | 'of' | 'title'>

/**
 * The report as HTML.
 * @param options where it says nothing, all of a story is printed while it is told, a page for each step; a view that was changed by
 *   hand is printed itself
 */
export function printReport(source: ExportSource, options: PrintOptions = {}): string {
  const { network } = source.session()
  const of = partOf(source, options)
  const why = whyUnprintable(source, of)
  if (why !== null) return element('p', {}, why).markup
  const reports = reportsOf(source, { ...options, of })
  return reports
    .map(
      (report, i) =>
        reportMarkup(report, network.dataset.language, OWN_TYPE, reports.length > 1 ? `${i + 1}-` : '').markup,
    )
    .join('')
}

/** Relationships whose sentences are printed at the most: of many more a browser takes minutes, or gives up. */
const MOST = 2_500

function partOf(source: ExportSource, { of }: PrintOptions): 'view' | 'story' {
  const { network, state } = source.session()
  return of ?? (isAtStep(state, network) ? 'story' : 'view')
}

function whyUnprintable(source: ExportSource, of: 'view' | 'story'): string | null {
  const quoted = quotedInText(source, { of })
  const { count } = quoted
  const why = whyTooMany(quoted, source.session().network)
  if (why !== null || of === 'story' || count <= MOST) return why
  return `This view holds ${formatCount(count, 'relationship')}, and the sentences of ${formatCount(MOST, 'relationship')} are printed at the most. Choose a shorter time, a filter or a focus. “Export” has the figure alone, and the text as Markdown or HTML.`
}

/** Resolves once all that is to be printed is there: of a published dataset its quotes come first. */
export async function readyToPrint(source: ExportSource, options: PrintOptions = {}): Promise<void> {
  const { network } = source.session()
  if (!awayOf(network.dataset)) return
  await withTexts(
    () => quotedInText(source, { of: partOf(source, options) }),
    network,
    async () => void printReport(source, options),
  )
}
