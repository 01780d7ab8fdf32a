/** Makes a page one about a dataset: what it says of itself, what stands in it before any script has run, and its data block. */
import { asciiJson } from '../src/page/asciiJson.ts'
import { withBlock } from '../src/page/dataBlock.ts'
import { asciiHtml } from './ascii.ts'
import { escapeHtml } from './escapeHtml.ts'
import { staticText } from './staticText.ts'
import { textIn } from './textIn.ts'

/** The root element, with the text of another dataset in it or with none: what it quotes is escaped, so the first end is the end. */
const ROOT = /<div id="root">(?:<main class="static-text"[\s\S]*?<\/main>)?<\/div>/
const TITLE = /<title>[^<]*<\/title>/
const metaNamed = (name: string) => new RegExp(`(<meta (?:name|property)="${name}" content=")[^"]*"`)

/**
 * The page, `index.html` or a built one, about this dataset and no other. Data blocks beside the dataset's are left as they are.
 * @param dataset may have any fault; the page then opens on it
 * @throws Error where the page has no title, no description or no root element to put the text into
 */
export function withDataset(html: string, dataset: unknown): string {
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
    [ROOT, () => `<div id="root">${asciiHtml(staticText(dataset))}</div>`],
  ]
  const page = changes.reduce((changed, [place, text]) => {
    if (!place.test(changed)) throw new Error(`The page has no ${place.source} for what its dataset says.`)
    return changed.replace(place, text)
  }, html)
  return withBlock(page, 'dataset', asciiJson(dataset))
}

const ascii = (text: string) => asciiHtml(escapeHtml(text))
