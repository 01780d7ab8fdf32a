/**
 * The whole of a dataset as a still text: its figure as the page opens on it, every relationship as a sentence with its footnote, every
 * quote, the documents. Made by the code that makes what leaves the page for paper, so that the two cannot differ.
 */
import { OWN_TYPE } from '../figure/type.ts'
import { coinsOf } from '../notes/coins.ts'
import { plainStyle } from '../notes/plainStyle.ts'
import { reportOf } from '../text/report.ts'
import { reportMarkup } from '../text/reportHtml.ts'
import type { Dataset } from '../../data/schema.ts'
import { versionOf } from '../../data/versionOf.ts'
import { backedBy } from '../../model/citations.ts'
import { isolated } from '../../model/isolated.ts'
import { type Network, createNetwork, found } from '../../model/network.ts'
import { referenceOf } from '../../model/reference.ts'
import { defaultState } from '../../store/appStore.ts'
import { createSelectors } from '../../store/selectors.ts'
import { escapeHtml } from '../../page/escapeHtml.ts'

/** Px of the drawing, which is a page at scale 1. */
const WIDTH = 840
const DOCUMENTS = '<h2 lang="en">Documents</h2>'

/**
 * An article, whose heading is the dataset's title.
 * @param intro HTML to stand under the heading, before the figure
 * @throws Error where the report has no heading or no figure any more to put things at
 */
export function wholePeriod(dataset: Dataset, intro: string): string {
  const network = createNetwork(dataset)
  const session = {
    network,
    selectors: createSelectors(network),
    state: defaultState(network),
    arrangement: null,
  }
  const asked = { title: dataset.title, link: null, made: network.extent.start, style: plainStyle, width: WIDTH }
  // The version without a day: the same dataset makes the same page, whenever it is built.
  const report = { ...reportOf(session, asked), version: `Dataset version ${versionOf(dataset)}` }
  const { markup } = reportMarkup(report, dataset.language, OWN_TYPE)
  const changes = [
    ['</h1>', `</h1>${intro}`],
    // Wider than a telephone, it is scrolled, by the keyboard too.
    ['<figure>', '<figure tabindex="0" aria-label="The whole period">'],
    [DOCUMENTS, `${furtherQuotes(network)}${DOCUMENTS}`],
    ['</article>', `${documentsForManagers(dataset)}</article>`],
  ] as const
  return changes.reduce((html, [place, text]) => {
    if (!html.includes(place)) throw new Error(`The report has no ${place} any more.`)
    return html.replace(place, () => text)
  }, markup)
}

/** The quotes that stand in no footnote, since no relationship rests on them: with the entities that do. */
function furtherQuotes(network: Network): string {
  const { passages, edges } = network.dataset
  const inFootnotes = new Set(edges.flatMap(({ citations, dating }) => citations.concat(dating?.citations ?? [])))
  const items = passages.flatMap(({ id, document, exact }) => {
    if (inFootnotes.has(id)) return []
    const names = backedBy(id, network).nodes.map(({ label }) => isolated(label))
    const quote = `${referenceOf(found(network.documents, document))}: “${isolated(exact)}”`
    return [`<li>${escapeHtml(names.length === 0 ? quote : `${names.join(', ')}: ${quote}`)}</li>`]
  })
  if (items.length === 0) return ''
  return `<h2 lang="en">Further quotes</h2><ul class="report-documents">${items.join('')}</ul>`
}

/** For a reference manager that looks through the page (COinS). Shown to nobody: the documents are listed above. */
function documentsForManagers({ documents }: Dataset): string {
  const spans = documents.map((document) => `<span class="Z3988" title="${escapeHtml(coinsOf(document))}"></span>`)
  return `<p hidden>${spans.join('')}</p>`
}
