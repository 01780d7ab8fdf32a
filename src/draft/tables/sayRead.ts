/** What came of a file, counted, in a sentence. */
import type { Found } from '../found.ts'
import type { QuoteResult } from './findQuotes.ts'

/** Refused records that are named with their reasons; of more it says how many. */
const MOST_NAMED = 3

function count(number: number, one: string, several: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`
}

/** “13 read, 12 relationships, 1 refused (row 11: no “to”)”. Entities are counted where they are records of the file. */
export function sayRead({ read, nodes, edges, documents, refused }: Found): string {
  const parts = [`${read.toLocaleString('en')} read`]
  if (read > edges.length + refused.length) parts.push(count(nodes.length, 'entity', 'entities'))
  parts.push(count(edges.length, 'relationship', 'relationships'))
  if (documents.length > 0) parts.push(count(documents.length, 'document', 'documents'))
  if (refused.length > 0) {
    const named = refused.slice(0, MOST_NAMED).map(({ at, reason }) => `${at}: ${reason}`)
    const more = refused.length - named.length
    if (more > 0) named.push(`${more.toLocaleString('en')} more`)
    parts.push(`${refused.length.toLocaleString('en')} refused (${named.join('; ')})`)
  }
  return parts.join(', ')
}

/** “4 cite a text, 1 nearly, 7 come in as uncited drafts.” @param edges how many relationships there are */
export function sayCited(results: readonly Pick<QuoteResult, 'outcome'>[], edges: number): string {
  const found = results.filter(({ outcome }) => outcome === 'found').length
  const near = results.filter(({ outcome }) => outcome === 'near').length
  const parts = [
    ...(found > 0 ? [`${found.toLocaleString('en')} ${found === 1 ? 'cites' : 'cite'} a text`] : []),
    ...(near > 0
      ? [
          found > 0
            ? `${near.toLocaleString('en')} nearly`
            : `${near.toLocaleString('en')} nearly ${near === 1 ? 'cites' : 'cite'} a text`,
        ]
      : []),
  ]
  const drafts = edges - found - near
  if (drafts > 0)
    parts.push(
      `${drafts.toLocaleString('en')} ${drafts === 1 ? 'comes in as an uncited draft' : 'come in as uncited drafts'}`,
    )
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
