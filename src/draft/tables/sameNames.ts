/** Names of a sheet that may be one: joined where that was answered, asked where it was not. */
import { sayList } from './sayList.ts'
import { askSame, type SheetAnswers, type SheetQuestion } from './sheetQuestions.ts'
import { similarNames } from './similarNames.ts'
import type { Watched } from './watched.ts'

/** A name, where it stands first, and what stands with it. */
export interface SeenName {
  readonly name: string
  /** Absent of a name that the draft has. */
  readonly row?: number
  readonly with: ReadonlySet<string>
  readonly kind?: string
}

/** What each name that was joined to another is called now. Chains are followed to their end. */
export function joinedNames({ same }: SheetAnswers): ReadonlyMap<string, string> {
  const to = new Map<string, string>()
  const last = (name: string): string => {
    let now = name
    for (let next = to.get(now); next !== undefined; next = to.get(now)) now = next
    return now
  }
  for (const { isOne, names } of same.values()) {
    if (!isOne) continue
    const [stays, goes] = [last(names[0]), last(names[1])]
    if (stays !== goes) to.set(goes, stays)
  }
  return new Map([...to.keys()].map((name) => [name, last(name)]))
}

/** The key of the question about two names, whichever comes first. */
function sameKey(one: string, other: string): string {
  return one < other ? `same ${one} | ${other}` : `same ${other} | ${one}`
}

const PERSON = /^(?:persons?|people|individuals?|human|personne|persona|pessoa|mensch|persoon)$/i

/** Asks about names that are alike. Those that the draft has already are not asked about among themselves. */
export function* askSameNames(
  names: readonly SeenName[],
  { same }: SheetAnswers,
  watched: Watched,
): Generator<undefined, readonly SheetQuestion[], undefined> {
  const pairs = yield* similarNames(
    names.map(({ name }) => name),
    watched,
  )
  const questions: SheetQuestion[] = []
  for (const [i, j] of pairs) {
    const [one, other] = [names[i], names[j]]
    if (!one || !other || (one.row === undefined && other.row === undefined)) continue
    const key = sameKey(one.name, other.name)
    if (same.has(key)) continue
    const rows = [one.row, other.row].filter((row) => row !== undefined)
    const arePeople = [one, other].every(({ kind }) => kind === undefined || PERSON.test(kind))
    questions.push(askSame(key, [one.name, other.name], detailOf(one, other), rows, arePeople))
  }
  return questions
}

/** “Row 1 has “ü”, row 2 has “u”. Both with Vesper Line.” */
function detailOf(one: SeenName, other: SeenName): string {
  const [a, b] = differing(one.name, other.name)
  const place = ({ row }: SeenName) => (row === undefined ? 'the draft' : `row ${row}`)
  const has = (name: SeenName, letters: string) => `${place(name)} has “${letters}”`
  const said = `${has(one, a)}, ${has(other, b)}.`
  const shared = [...one.with].filter((name) => other.with.has(name))
  const both = shared.length === 0 ? '' : ` Both with ${sayList(shared, 2)}.`
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${both}`
}

/** The letters that differ, where these are one or two within the names; else both names. */
function differing(one: string, other: string): readonly [string, string] {
  const [a, b] = [Array.from(one.normalize('NFC')), Array.from(other.normalize('NFC'))]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isShort = left.length > 0 && right.length > 0 && left.length <= MOST_LETTERS && right.length <= MOST_LETTERS
  return isShort ? [left.join(''), right.join('')] : [one, other]
}

const MOST_LETTERS = 2
