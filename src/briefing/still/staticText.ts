/**
 * What stands in the page before its script has run, and stays where scripts do not run, for crawlers, reader modes and viewers of
 * mail too: what the page is about, its figure, all that it says and quotes, and how it is read. The script replaces it by the explorer.
 */
import { DatasetError } from '../../data/datasetError.ts'
import { parseDataset } from '../../data/parseDataset.ts'
import type { Dataset } from '../../data/schema.ts'
import { escapeHtml } from '../../page/escapeHtml.ts'
import { textIn } from '../../page/textIn.ts'
import { wholePeriod } from './wholePeriod.ts'

const HOW_TO_READ =
  '<h2>How to read it</h2>' +
  '<p>Entities are drawn as symbols, relationships as lines between them. A solid line was carried out or is going on; ' +
  'a dashed one was only planned. Each date keeps the precision of its text: against the chosen time a relationship ' +
  'is certain, possible or outside; what no text dates is undated and counted apart. Every relationship rests on ' +
  'sentences that are quoted word for word, with their document.</p>'

/** While it is read here the script is mostly on its way; only of a page that stays so is there more to say. */
const UNTIL_THE_SCRIPT =
  '<strong>The explorer is loading</strong>: a figure to search, to filter and to ask about a time. Until it is here, and ' +
  'where scripts do not run, all that it holds can be read below.'
const WITHOUT_SCRIPT =
  '<h2>If the explorer does not come</h2>' +
  '<p>Its script was then not allowed to run, or this browser is too old for it: open the page in a browser window of its own, ' +
  'or allow its script. It fetches nothing from anywhere else.</p>'

/** Relationships that stand in the page as a text: more would be what everybody waits for, and nobody reads. */
const MOST_TOLD = 2_000
const TOO_MANY = '<p lang="en">They are too many to stand here as a text; the explorer has them all.</p>'

/** HTML for the inside of the page's root element. The dataset's own words are in its language, the rest in English. */
export function staticText(dataset: unknown): string {
  return `<main class="static-text" lang="en">${body(dataset)}${HOW_TO_READ}${WITHOUT_SCRIPT}</main>`
}

function body(dataset: unknown): string {
  const whole = parsed(dataset)
  const count = whole?.edges.length ?? 0
  if (whole && count > 0 && count <= MOST_TOLD) return wholePeriod(whole, intro(whole))
  const title = textIn(dataset, 'title') || 'Entente'
  return `<h1${ownWords(dataset)}>${escapeHtml(title)}</h1>${intro(dataset)}${count > MOST_TOLD ? TOO_MANY : ''}`
}

/** Null for one with a fault: the check has its say elsewhere. */
function parsed(dataset: unknown): Dataset | null {
  try {
    return parseDataset(dataset)
  } catch (error) {
    if (error instanceof DatasetError) return null
    throw error
  }
}

/** What it is about, how large it is, and that the explorer is on its way. */
function intro(dataset: unknown): string {
  const paragraphs = textIn(dataset, 'description')
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
  const [entities, relationships, documents] = [
    counted(countIn(dataset, 'nodes'), 'entity', 'entities'),
    counted(countIn(dataset, 'edges'), 'relationship', 'relationships'),
    counted(countIn(dataset, 'documents'), 'document', 'documents'),
  ]
  return [
    `<p class="static-wait" lang="en">${UNTIL_THE_SCRIPT}</p>`,
    ...paragraphs.map((paragraph) => `<p${ownWords(dataset)}>${escapeHtml(paragraph)}</p>`),
    `<p lang="en">A network of ${entities} and ${relationships}, each resting on sentences quoted from ${documents}.</p>`,
  ].join('')
}

function ownWords(dataset: unknown): string {
  const language = textIn(dataset, 'language')
  return `${/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : ''} dir="auto"`
}

function countIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0
  const field = (value as Readonly<Record<string, unknown>>)[key]
  return Array.isArray(field) ? field.length : 0
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
