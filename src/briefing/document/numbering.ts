/** The order of what a document has footnotes for, and so their numbers. */
import type { Statements } from '../figure/statements.ts'
import type { Section } from './section.ts'

type Counted = Pick<Section, 'told' | 'lines' | 'statements'>

/**
 * The statements of each section with the numbers that their footnotes have in the document: those of the first begin at 1 unless
 * its paragraph is cited, and each goes on where the section before it ended. Figures are drawn with these.
 *
 * @param sections with the statements of each from 1
 */
export function numberedThrough(sections: readonly Counted[]): readonly Statements[] {
  let done = 0
  return sections.map(({ told, lines, statements }) => {
    const moved = movedBy(statements, done + told.length)
    done += told.length + lines.length
    return moved
  })
}

function movedBy({ groups, count, atBox, atStroke }: Statements, by: number): Statements {
  const moved = (marks: ReadonlyMap<string, readonly number[]>) =>
    new Map([...marks].map(([id, numbers]) => [id, numbers.map((number) => number + by)]))
  return {
    groups: groups.map((group) => ({
      ...group,
      statements: group.statements.map(({ number, edge }) => ({ number: number + by, edge })),
    })),
    count,
    atBox: moved(atBox),
    atStroke: moved(atStroke),
  }
}
