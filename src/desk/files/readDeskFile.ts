/** Reads what the desk itself, or a page of ours, was saved as: a draft comes out, or what is wrong with the file. */
import { DatasetError } from '../../data/datasetError.ts'
import { plainly, sayIssues } from '../../data/issue.ts'
import { pageBlock, pageBlockOpening } from '../../data/pageBlock.ts'
import { parseDataset } from '../../data/parseDataset.ts'
import { parseJson } from '../../data/parseJson.ts'
import { anchoredAsFar, hasPlaceless } from '../../draft/anchoredAsFar.ts'
import type { Draft } from '../../draft/draft.ts'
import { fromDataset } from '../../draft/fromDataset.ts'
import { type Handed, handedAsFar } from '../../draft/handed.ts'
import { sayMendedNames } from '../../draft/legibleDraft.ts'
import { readDraft } from '../../draft/readDraft.ts'
import { randomId } from '../../draft/newDraft.ts'

export type DeskFile =
  /** `from`: a draft, or a dataset of which a new draft was made. */
  | {
      readonly is: 'draft'
      readonly draft: Draft
      readonly from: 'draft' | 'dataset'
      readonly handed: Handed | null
      /** What is read otherwise than the file has it, as sentences. */
      readonly remarks: readonly string[]
    }
  /** Nothing of ours: a text, a sheet, a network. */
  | { readonly is: 'other' }
  /** Each a sentence with the place, the value and the repair. */
  | { readonly is: 'wrong'; readonly faults: readonly string[] }

/** Faults that are shown. */
const SHOWN = 5
const NAMES = /\.(?:html?|json)$/iu

/** Texts that are there, by the names of their files. */
type TextsOf = () => Promise<ReadonlyMap<string, string>>

/**
 * Also of an older desk. Never rejects but where the file cannot be read.
 * @param textsOf asked for where a dataset comes without the texts that it quotes
 */
export async function readDeskFile(file: File, textsOf: TextsOf = async () => new Map()): Promise<DeskFile> {
  if (!NAMES.test(file.name)) return { is: 'other' }
  const text = (await file.text()).replace(/^\ufeff/u, '')
  const isPage = /^\s*</u.test(text)
  try {
    if (!isPage)
      return /"entente(?:-draft)?\/\d+"/u.test(text) ? await draftOf(parseJson(text), textsOf) : { is: 'other' }
    const json = pageBlock(text, 'draft') ?? pageBlock(text, 'dataset')
    if (json !== null) {
      const read = await draftOf(parseJson(json), textsOf)
      if (read.is !== 'draft') return read
      const { handed, remark } = handedAsFar(pageBlock(text, 'handed'), read.draft)
      return { ...read, handed, remarks: [...read.remarks, ...(remark === null ? [] : [remark])] }
    }
    const isEmptyDesk = text.includes(pageBlockOpening('reader'))
    return isEmptyDesk
      ? { is: 'wrong', faults: ['It is a desk with no work in it. Choose the file that you saved.'] }
      : { is: 'other' }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return { is: 'wrong', faults: sayIssues(error.issues.slice(0, SHOWN), error.count) }
  }
}

async function draftOf(value: unknown, textsOf: TextsOf): Promise<DeskFile> {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === 'entente/1') return draftOfDataset(value, await textsOf())
  if (typeof format !== 'string' || !format.startsWith('entente')) return { is: 'other' }
  const draft = readDraft(value)
  return { is: 'draft', draft, from: 'draft', handed: null, remarks: mended(value, draft) }
}

/** Quotes without places are looked for in the texts; where these are not there, the file says which it needs. */
function draftOfDataset(value: unknown, texts: ReadonlyMap<string, string>): DeskFile {
  const anchored = hasPlaceless(value) ? anchoredAsFar(value, texts) : { dataset: value, missing: [], remarks: [] }
  const { missing } = anchored
  if (missing.length > 0) {
    const names = missing.slice(0, SHOWN).map((name) => `“${plainly(name, 80)}”`)
    const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : ''
    const what = missing.length === 1 ? 'that text' : 'those texts'
    return {
      is: 'wrong',
      faults: [
        `Its quotes have no places yet, and are in ${names.join(', ')}${more}. Bring ${what} in together with it.`,
      ],
    }
  }
  const draft = fromDataset(parseDataset(anchored.dataset), { id: randomId(), texts })
  const remarks = anchored.remarks.slice(0, SHOWN)
  const more = anchored.remarks.length - remarks.length
  return {
    is: 'draft',
    draft,
    from: 'dataset',
    handed: null,
    remarks: [
      ...remarks.map((remark) => `${remark} Check offers the text’s own words.`),
      ...(more > 0 ? [`${more} more quotes stand in no text; Check asks about them.`] : []),
      ...mended(value, draft),
    ],
  }
}

function mended(value: unknown, draft: Draft): readonly string[] {
  const said = sayMendedNames(value, draft)
  return said === null ? [] : [said]
}
