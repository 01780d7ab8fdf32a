import type { Context } from './context.ts'
import { eachOf, type Expression, type Spelt } from './expression.ts'
import { readBounded } from './readBounded.ts'
import { readQualified } from './readQualified.ts'
import { readRange } from './readRange.ts'
import type { Scanner } from './scanner.ts'
import { edtfOf, type Stretch } from './stretch.ts'

/** The expression of time that stands next, with what the words around it say: from, to, between, or, since, until, by, about. */
export function readExpression(scanner: Scanner, context: Context): Expression | null {
  return scanner.first(
    () => readBounded(scanner, context),
    () => readRange(scanner, context),
    () => readSingle(scanner, context),
  )
}

function readSingle(scanner: Scanner, context: Context): Expression | null {
  const point = readQualified(scanner, context)
  return point && eachOf(point, spell, false)
}

/** Where EDTF cannot mark what is meant as doubtful, that is said instead. */
function spell(stretch: Stretch): Spelt {
  const { unit, qualifier = '' } = stretch
  const when = edtfOf(stretch)
  if (qualifier === '' || unit === 'day' || unit === 'month' || unit === 'year') return { when }
  if (unit === 'decade' || unit === 'century') return { when, why: `no ${unit} can be marked as doubtful` }
  return { when, why: `only the month or year around the ${unit} can be marked as doubtful` }
}
