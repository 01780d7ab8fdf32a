/** What the tests of network readers share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMarkup } from '../../../../src/cli/parseMarkup.ts'
import type { Found } from '../../../../src/draft/found.ts'
import { readNetwork } from '../../../../src/draft/networks/readNetwork.ts'

const FOLDER = join(import.meta.dirname, '../../../fixtures/desk/networks')

/** The text of a file of the inputs that others have. */
export const textOfCase = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

export const read = (text: string, name = 'a file') => readNetwork(text, name, parseMarkup)

/** Records of which something was made: of one record several relationships may come, each with its part of it. */
export function madeOf({ nodes, edges, documents }: Found): number {
  const places = [...nodes, ...edges, ...documents].map(({ at }) => at.replace(/, (?:spell|pair) \d+$/, ''))
  return new Set(places).size
}

/** An edge as a test says it. */
export const ties = ({ edges }: Found) =>
  edges.map(({ source, relation, target, directed, date }) => ({
    says: [source, relation, target].join(' '),
    directed,
    when: date?.when,
  }))
