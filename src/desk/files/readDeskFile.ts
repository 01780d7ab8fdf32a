/** Reads what the desk itself, or a page of ours, was saved as: a draft comes out, or what is wrong with the file. */
import { DatasetError } from '../../data/datasetError.ts'
import { sayIssues } from '../../data/issue.ts'
import { parseDataset } from '../../data/parseDataset.ts'
import { parseJson } from '../../data/parseJson.ts'
import type { Draft } from '../../draft/draft.ts'
import { fromDataset } from '../../draft/fromDataset.ts'
import { readDraft } from '../../draft/readDraft.ts'
import { randomId } from '../../draft/newDraft.ts'
import { type Handed, readHanded } from './handed.ts'

export type DeskFile =
  /** `from`: a draft, or a dataset of which a new draft was made. */
  | { readonly is: 'draft'; readonly draft: Draft; readonly from: 'draft' | 'dataset'; readonly handed: Handed | null }
  /** Nothing of ours: a text, a sheet, a network. */
  | { readonly is: 'other' }
  /** Each a sentence with the place, the value and the repair. */
  | { readonly is: 'wrong'; readonly faults: readonly string[] }

/** Faults that are shown. */
const SHOWN = 5
const NAMES = /\.(?:html?|json)$/iu
const block = (id: string) => `<script type="application/json" id="${id}">`

/** Also of an older desk. Never rejects but where the file cannot be read. */
export async function readDeskFile(file: File): Promise<DeskFile> {
  if (!NAMES.test(file.name)) return { is: 'other' }
  const text = (await file.text()).replace(/^\ufeff/u, '')
  const isPage = /^\s*</u.test(text)
  try {
    if (!isPage) return /"entente(?:-draft)?\/\d+"/u.test(text) ? draftOf(parseJson(text)) : { is: 'other' }
    const json = blockIn(text, 'draft') ?? blockIn(text, 'dataset')
    if (json !== null) {
      const read = draftOf(parseJson(json))
      return read.is === 'draft' ? { ...read, handed: readHanded(blockIn(text, 'handed'), read.draft) } : read
    }
    const isEmptyDesk = text.includes(block('reader'))
    return isEmptyDesk
      ? { is: 'wrong', faults: ['It is a desk with no work in it. Choose the file that you saved.'] }
      : { is: 'other' }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return { is: 'wrong', faults: sayIssues(error.issues.slice(0, SHOWN), error.count) }
  }
}

function draftOf(value: unknown): DeskFile {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === 'entente/1') {
    return { is: 'draft', draft: fromDataset(parseDataset(value), { id: randomId() }), from: 'dataset', handed: null }
  }
  return typeof format === 'string' && format.startsWith('entente')
    ? { is: 'draft', draft: readDraft(value), from: 'draft', handed: null }
    : { is: 'other' }
}

/** What a block of a page holds, the last of its name: what stands before it may speak of it. Null where there is none. */
function blockIn(html: string, id: string): string | null {
  const at = html.lastIndexOf(block(id))
  const end = html.indexOf('</script>', at)
  return at < 0 || end < 0 ? null : html.slice(at + block(id).length, end)
}
