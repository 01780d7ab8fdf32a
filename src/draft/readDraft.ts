/** The door for drafts: what a file holds, checked as far as the desk relies on it. What a draft says may have any fault; that is its nature. */
import { DatasetError } from '../data/datasetError.ts'
import { type Issue, MOST_LISTED, error, pathTo } from '../data/issue.ts'
import { DRAFT_LISTS, type Draft, type DraftList, emptyDraft } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'

type Type = 'text' | 'number' | 'yes or no' | 'list of texts' | 'list' | 'object'

const TESTS: Readonly<Record<Type, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  'yes or no': (value) => typeof value === 'boolean',
  'list of texts': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}
const WORDS: Readonly<Record<Type, string>> = {
  text: 'must be a text',
  number: 'must be a number',
  'yes or no': 'must be true or false',
  'list of texts': 'must be a list of texts',
  list: 'must be a list',
  object: 'must be an object',
}

interface Fields {
  readonly needed: Readonly<Record<string, Type>>
  /** Where they are there. */
  readonly may?: Readonly<Record<string, Type>>
}

const FIELDS: Readonly<Record<DraftList, Fields>> = {
  parties: { needed: { id: 'text', label: 'text' } },
  kinds: { needed: { id: 'text', label: 'text', plural: 'text', shape: 'text', colour: 'text' } },
  families: { needed: { id: 'text', label: 'text', colour: 'text', weight: 'text' } },
  relations: { needed: { id: 'text', label: 'text', directed: 'yes or no', family: 'text' } },
  documents: {
    needed: {
      id: 'text',
      type: 'text',
      title: 'text',
      file: 'text',
      sha256: 'text',
      length: 'number',
      sharesText: 'yes or no',
    },
    may: { text: 'text', issued: 'object', URL: 'text', origin: 'object' },
  },
  passages: {
    needed: {
      id: 'text',
      document: 'text',
      exact: 'text',
      prefix: 'text',
      suffix: 'text',
      start: 'number',
      end: 'number',
      digest: 'text',
    },
  },
  nodes: {
    needed: {
      id: 'text',
      kind: 'text',
      label: 'text',
      parties: 'list of texts',
      summary: 'text',
      citations: 'list of texts',
    },
    may: { name: 'text', short: 'text', aliases: 'list of texts', origin: 'object', remark: 'text' },
  },
  edges: {
    needed: {
      id: 'text',
      source: 'text',
      target: 'text',
      relation: 'text',
      status: 'text',
      citations: 'list of texts',
    },
    may: {
      when: 'text',
      dating: 'object',
      role: 'text',
      fulfils: 'list of texts',
      origin: 'object',
      askedWhen: 'text',
      unfound: 'text',
      remark: 'text',
    },
  },
}
const OWN: Fields = {
  needed: { id: 'text' },
  may: {
    title: 'text',
    description: 'text',
    language: 'text',
    sheets: 'list',
    apart: 'list',
    settled: 'list of texts',
  },
}
const SHEET: Fields = { needed: { file: 'text', columns: 'list', rowsCite: 'yes or no' } }

const FROM_A_WHOLE = 'Take the file as the desk wrote it, or mend this place.'

/**
 * The draft that a value of JSON is: `entente-draft/1`. Lists and texts that a file of an older desk has not are empty.
 * @throws DatasetError with the first faults, as many as anybody lists, and their number
 */
export function readDraft(input: unknown): Draft {
  const issues: Issue[] = []
  const tell = (path: string, message: string, value: unknown) => {
    issues.push(error(path, message, FROM_A_WHOLE, value))
  }
  const check = (value: unknown, path: string, { needed, may = {} }: Fields) => {
    if (!TESTS.object(value)) {
      tell(path, WORDS.object, value)
      return null
    }
    const record = value as Readonly<Record<string, unknown>>
    for (const [key, type] of Object.entries(needed))
      if (!TESTS[type](record[key])) tell(pathTo(path, key), WORDS[type], record[key])
    for (const [key, type] of Object.entries(may))
      if (record[key] !== undefined && !TESTS[type](record[key])) tell(pathTo(path, key), WORDS[type], record[key])
    return record
  }
  const draft = check(input, '', OWN) ?? {}
  if (draft['format'] !== 'entente-draft/1') tell('format', 'must be "entente-draft/1"', draft['format'])
  if (typeof draft['id'] === 'string' && !/^[0-9a-f]{32}$/.test(draft['id']))
    tell('id', 'must be 32 hexadecimal digits', draft['id'])
  for (const list of DRAFT_LISTS) {
    const records = draft[list] ?? []
    if (!Array.isArray(records)) {
      tell(list, WORDS.list, records)
      continue
    }
    const seen = new Set<unknown>()
    for (const [i, record] of records.entries()) {
      const id = check(record, `${list}[${i}]`, FIELDS[list])?.['id']
      if (seen.has(id)) tell(`${list}[${i}].id`, 'is that of another record of the list', id)
      if (id !== undefined) seen.add(id)
    }
  }
  const { sheets = [], apart = [] } = draft
  if (Array.isArray(sheets)) for (const [i, sheet] of sheets.entries()) check(sheet, `sheets[${i}]`, SHEET)
  if (Array.isArray(apart))
    for (const [i, pair] of apart.entries())
      if (!TESTS['list of texts'](pair)) tell(`apart[${i}]`, WORDS['list of texts'], pair)
  if (issues.length > 0) throw new DatasetError(issues.slice(0, MOST_LISTED), issues.length)
  return withDraftFields({ ...emptyDraft(String(draft['id'])), ...draft }, {})
}
