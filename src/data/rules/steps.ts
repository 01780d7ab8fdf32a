import { DateError } from '../../time/dateError.ts'
import { parseWhen } from '../../time/edtf.ts'
import { extentOf } from '../../time/extent.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { parsePartialDate } from '../../time/partialDate.ts'
import { sayDay } from '../../time/sayDate.ts'
import { widenTo } from '../../time/units.ts'
import type { When } from '../../time/when.ts'
import { isCutBy, parseWindow } from '../../time/window.ts'
import type { Issue } from '../issue.ts'
import { error } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'
import { STANDINGS, type Step } from '../schema.ts'
import { reasonOf } from './reasonOf.ts'
import type { Rule } from './rule.ts'

/** Between the parts of a value of the address; no id holds it. */
const MARK = '~'

/** How far a thing got, and how many documents say it, as an address switches them off; "planned" is of older links. */
const STATUSES = ['open', 'fulfilled', 'ongoing', 'completed', 'planned']
const VOICES = ['none', 'one', 'several']
/** How many have checked a claim: its curator, or a second reader too. */
const CHECKED = ['one', 'two']

type View = NonNullable<Rough<Step>['view']>

/** Whatever the view of a step names is there, so that the page can show it as it was meant. */
export const steps: Rule = function* (dataset) {
  if (!dataset.steps || dataset.steps.length === 0) return
  const there = whatIsThere(dataset)
  for (const [i, { view }] of present(dataset.steps)) if (view) yield* viewIssues(`steps[${i}].view`, view, there)
}

/** What a view can name. */
interface There {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  /** By their form in the address: `kind:event`. */
  readonly filters: ReadonlySet<string>
  /** Whole years that hold all that is dated; null where nothing is. */
  readonly extent: Interval | null
}

function whatIsThere(dataset: RoughDataset): There {
  const idsOf = (list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined) =>
    Array.from(present(list), ([, { id }]) => id ?? '')
  const named = (facet: string, ids: readonly string[]) => ids.map((id) => `${facet}:${id}`)
  const extent = extentOf(readableWhens(dataset))
  return {
    nodes: new Set(idsOf(dataset.nodes)),
    edges: new Set(idsOf(dataset.edges)),
    parties: new Set(idsOf(dataset.parties)),
    filters: new Set([
      ...named('kind', idsOf(dataset.kinds)),
      ...named('family', idsOf(dataset.families)),
      ...named('party', idsOf(dataset.parties)),
      ...named('document', idsOf(dataset.documents)),
      ...named('status', STATUSES),
      ...named('voices', VOICES),
      ...named('standing', STANDINGS),
      ...named('checked', CHECKED),
    ]),
    extent: extent && widenTo(extent, 'year'),
  }
}

function* viewIssues(path: string, view: View, there: There): Generator<Issue> {
  const { nodes, edges, parties, filters } = there
  const { t, vs, known, sel, focus, path: way, off, sides, open } = view
  if (t !== undefined) yield* windowIssues(`${path}.t`, t, there)
  if (vs !== undefined && vs !== 'before') yield* windowIssues(`${path}.vs`, vs, there)
  if (known !== undefined) yield* readDates(`${path}.known`, known, 'is not a date', parsePartialDate)
  if (sel !== undefined && !nodes.has(sel) && !edges.has(sel) && !isPair(sel, nodes)) {
    const repair = 'Name a node or an edge that exists, or two nodes as "a~b".'
    yield error(`${path}.sel`, 'names nothing in this dataset', repair, sel)
  }
  if (focus !== undefined && !isFocus(focus, nodes)) {
    yield error(`${path}.focus`, 'names no surroundings', 'Write the id of a node, or "id~2" or "id~3".', focus)
  }
  if (way !== undefined && !isPair(way.replace(/~intime$/, ''), nodes)) {
    yield error(`${path}.path`, 'names no two nodes', 'Write two ids as "a~b", or "a~b~intime".', way)
  }
  for (const filter of listed(off)) {
    if (filters.has(filter)) continue
    yield error(`${path}.off`, 'names no filter', 'Write "kind:ID", "family:ID" and the like, with commas.', filter)
  }
  if (sides !== undefined && !isPair(sides, parties)) {
    yield error(`${path}.sides`, 'names no two parties', 'Write the ids of two parties as "a~b".', sides)
  }
  for (const id of listed(open)) {
    if (nodes.has(id)) continue
    yield error(`${path}.open`, 'names no node', 'Write ids of nodes that exist, with commas between.', id)
  }
}

/** The days that a window names can be read, and the dataset has all of them. */
function* windowIssues(path: string, text: string, { extent }: There): Generator<Issue> {
  if (extent === null) {
    yield error(path, 'names days, and nothing in this dataset is dated', 'Leave it out.', text)
    return
  }
  const window = yield* readDates(path, text, 'is not a window of time', (dates) => parseWindow(dates, extent))
  if (window && (!overlaps(window, extent) || isCutBy(text, extent))) {
    const [first, last] = [sayDay(extent.start), sayDay(extent.end - 1)]
    const repair = `Write days of its years, from ${first} to ${last}.`
    yield error(path, 'reaches beyond the dataset', repair, text)
  }
}

/** What a text names, or the fault that it does not. */
function* readDates<T>(
  path: string,
  text: string,
  fault: string,
  read: (text: string) => T,
): Generator<Issue, T | undefined> {
  try {
    return read(text)
  } catch (cause) {
    if (!(cause instanceof DateError)) throw cause
    yield error(path, fault, reasonOf(cause), text)
    return undefined
  }
}

function isPair(text: string, ids: ReadonlySet<string>): boolean {
  const [a = '', b = '', ...more] = text.split(MARK)
  return more.length === 0 && a !== b && ids.has(a) && ids.has(b)
}

function isFocus(text: string, nodes: ReadonlySet<string>): boolean {
  const [id = '', reach = '1', ...more] = text.split(MARK)
  return more.length === 0 && nodes.has(id) && ['1', '2', '3'].includes(reach)
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((part) => part !== '')
}

function readableWhens(dataset: RoughDataset): readonly When[] {
  return Array.from(present(dataset.edges)).flatMap(([, { when }]) => {
    if (when === undefined) return []
    try {
      return [parseWhen(when)]
    } catch (cause) {
      // What cannot be read is reported by the rule on dates.
      if (cause instanceof DateError) return []
      throw cause
    }
  })
}
