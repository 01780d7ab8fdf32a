/** Names of an opened file that would turn the text around them, or show nothing, are mended, and it is said. */
import { plainly } from '../data/issue.ts'
import { NAMES } from '../data/legible.ts'
import type { Draft, DraftList } from './draft.ts'
import { visible } from './visible.ts'

/** What stands where nothing of a name shows that must be one. */
const NO_NAME = '[no name]'
/** Fields that may be empty or absent: nothing takes their place. */
const OPTIONAL = new Set([
  'name',
  'short',
  'article',
  'summary',
  'planned',
  'inverse',
  'publisher',
  'container-title',
  'note',
  'role',
])

type Fields = Readonly<Record<string, unknown>>

/** The draft with names that can be read; where all of them can be already, the very same. */
export function legibleDraft(draft: Draft): Draft {
  const changed: Record<string, unknown> = {}
  for (const [list, names] of Object.entries(NAMES)) {
    const records = draft[list as DraftList] as readonly Fields[]
    const mended = records.map((record) => legibleRecord(record, Object.keys(names)))
    if (mended.some((record, i) => record !== records[i])) changed[list] = mended
  }
  for (const field of ['title', 'description'] as const) {
    const { text } = visible(draft[field])
    if (text !== draft[field] && draft[field] !== '') changed[field] = text
  }
  return Object.keys(changed).length > 0 ? { ...draft, ...changed } : draft
}

function legibleRecord(record: Fields, names: readonly string[]): Fields {
  let mended: Record<string, unknown> | undefined
  const put = (field: string, value: unknown) => {
    mended ??= { ...record }
    mended[field] = value
  }
  for (const field of names) {
    const given = record[field]
    if (typeof given !== 'string' || given === '') continue
    const { text } = visible(given)
    if (text === given) continue
    if (text !== '' || field === 'summary') put(field, text)
    else if (!OPTIONAL.has(field)) put(field, NO_NAME)
    else {
      put(field, text)
      delete mended?.[field]
    }
  }
  const { aliases } = record
  if (Array.isArray(aliases)) {
    const plain = aliases.map((alias) => visible(String(alias)).text).filter((alias) => alias !== '')
    if (plain.length < aliases.length || plain.some((alias, i) => alias !== aliases[i])) put('aliases', plain)
  }
  return mended ?? record
}

/** Names that are told one by one. */
const MOST_TOLD = 3
const SHOWN = 60

/**
 * What of the names of a file was changed as it was opened, counted, as a sentence; null where nothing was.
 * @param input what the file holds: a draft or a dataset
 */
export function sayMendedNames(input: unknown, draft: Draft): string | null {
  const mended: string[] = []
  const before = Object(input) as Readonly<Record<string, unknown>>
  const compare = (given: unknown, now: unknown) => {
    if (typeof given !== 'string' || given === '' || given === now) return
    const read = typeof now === 'string' && now !== '' ? `is read as “${plainly(now, SHOWN)}”` : 'was left out'
    mended.push(`“${plainly(given, SHOWN)}” ${read}`)
  }
  compare(before['title'], draft.title)
  compare(before['description'], draft.description)
  for (const [list, names] of Object.entries(NAMES)) {
    const given = before[list]
    if (!Array.isArray(given)) continue
    const records = draft[list as DraftList] as readonly Fields[]
    for (const [i, record] of given.entries()) {
      const [old, now] = [Object(record) as Fields, records[i] ?? {}]
      for (const field of Object.keys(names)) compare(old[field], now[field])
      const aliases = old['aliases']
      const kept = new Set(Array.isArray(now['aliases']) ? now['aliases'] : [])
      if (Array.isArray(aliases))
        for (const alias of aliases) if (!kept.has(alias)) compare(alias, visible(String(alias)).text)
    }
  }
  if (mended.length === 0) return null
  const more = mended.length - MOST_TOLD
  const told = [...mended.slice(0, MOST_TOLD), ...(more > 0 ? [`${more.toLocaleString('en')} more`] : [])].join('; ')
  const names =
    mended.length === 1 ? '1 name or text held' : `${mended.length.toLocaleString('en')} names and texts held`
  return `${names} characters that turn the text or do not show, which were left out: ${told}.`
}
