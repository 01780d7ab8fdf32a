/** Makes a page one about a dataset: what it says of itself, what stands in it before any script has run, and its data block. */
import { staticText } from '../src/briefing/still/staticText.ts'
import { aboutDataset } from '../src/page/aboutDataset.ts'
import { asciiJson } from '../src/page/asciiJson.ts'
import { withBlock } from '../src/page/dataBlock.ts'

/**
 * The page, `index.html` or a built one, about this dataset and no other. Data blocks beside the dataset's are left as they are.
 * @param dataset may have any fault; the page then opens on it
 * @throws Error where the page has no title, no description or no root element to put the text into
 */
export function withDataset(html: string, dataset: unknown): string {
  return withBlock(aboutDataset(html, dataset, staticText(dataset)), 'dataset', asciiJson(dataset))
}
