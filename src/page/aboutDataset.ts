/** Makes a page one about a dataset, but for the data itself: what it says of itself, and what stands in it before any script has run. */
import { asciiHtml } from './asciiHtml.ts'
import { escapeHtml } from './escapeHtml.ts'
import { textIn } from './textIn.ts'

/** The root element, with the text of another dataset in it or with none: what it quotes is escaped, so the first end is the end. */
const ROOT = /<div id="root">(?:<main class="static-text"[\s\S]*?<\/main>)?<\/div>/
const TITLE = /<title>[^<]*<\/title>/
const metaNamed = (name: string) => new RegExp(`(<meta (?:name|property)="${name}" content=")[^"]*"`)

/**
 * @param dataset may have any fault; the page then opens on it
 * @param still HTML of one element, `<main class="static-text">`, for where scripts do not run; empty for none
 * @throws Error where the page has no title, no description or no root element to put the text into
 */
export function aboutDataset(html: string, dataset: unknown, still: string): string {
  const title = textIn(dataset, 'title') || 'Entente'
  const subject = textIn(dataset, 'subject') || textIn(dataset, 'description') || title
  const meta = (name: string, content: string) =>
    [metaNamed(name), (_: string, before: string) => `${before}${ascii(content)}"`] as const
  const changes: readonly (readonly [RegExp, (found: string, before: string) => string])[] = [
    // So that a tab, a bookmark and a preview bear the subject's name before any script has run.
    [TITLE, () => `<title>${ascii(title)}</title>`],
    meta('description', subject),
    meta('og:title', title),
    meta('og:description', subject),
    [ROOT, () => `<div id="root">${asciiHtml(still)}</div>`],
  ]
  return changes.reduce((changed, [place, text]) => {
    if (!place.test(changed)) throw new Error(`The page has no ${place.source} for what its dataset says.`)
    return changed.replace(place, text)
  }, html)
}

const ascii = (text: string) => asciiHtml(escapeHtml(text))
