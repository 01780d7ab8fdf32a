import { ROLES } from './headWords.ts'
import type { NameProposal } from './proposeNames.ts'

/** What joins the names of a list: “A, B and C”. */
const COMMA = /^,\s+(?:(?:the|and|or)\s+)*$/u
const LAST = /^,?\s+(?:and|or|&)\s+(?:the\s+)?$/u
/** Names that only commas join are a list from here on: two of them are a name and what somebody is. */
const LIST_OF_COMMAS = 3

/**
 * The names of a sentence, those that stand in one list together: “charged Tove Aske, Per Lindahl and Emil Torp” is one group of three.
 * In “owns Corran Line and Nord Tugs owns the quay” the second begins a clause of its own, and there is no list. An office behind a
 * name, “Ines Harrow, Minister of Ports,” is what somebody is and in no group.
 * @param names in order, all in `text`
 */
export function nameGroups(text: string, names: readonly NameProposal[]): readonly (readonly NameProposal[])[] {
  const groups: NameProposal[][] = []
  let run: NameProposal[] = []
  let isListed = false
  let done = 0
  const close = () => {
    if (isListed || run.length >= LIST_OF_COMMAS) groups.push(run)
    else groups.push(...run.map((name) => [name]))
    run = []
    isListed = false
  }
  for (const name of names) {
    const last = run.at(-1)
    const between = last ? text.slice(done, name.start) : ''
    done = name.end
    if (last && isOffice(between, name)) continue
    if (last && LAST.test(between)) isListed = true
    else if (last && !COMMA.test(between)) close()
    run.push(name)
  }
  if (run.length > 0) close()
  return groups.flatMap((group, index) => clausesOf(text, group, index > 0))
}

/** “, the minister” or “, Minister of Ports” behind another name. */
function isOffice(between: string, { words, as }: NameProposal): boolean {
  if (as === 'known' || !/^,\s+(?:(?:the|its|their|his|her)\s+)?$/u.test(between)) return false
  const head = /^(.*?)(?:\s+(?:of|for)\s.*)?$/su.exec(words)?.[1]?.split(/\s+/u).at(-1) ?? ''
  return ROLES.has(head.toLowerCase())
}

/** A list that is told something about, and runs into a verb: only its first name is surely of it, the others say something themselves. */
function clausesOf(
  text: string,
  group: readonly NameProposal[],
  isLater: boolean,
): readonly (readonly NameProposal[])[] {
  const [first, ...others] = group
  const last = others.at(-1)
  if (!first || !last) return [group]
  const isObject = isLater || BEHIND.test(text.slice(Math.max(0, first.start - LONGEST_WORD), first.start))
  return isObject && isSaidOf(text, last.end) ? [[first], others] : [group]
}

const LONGEST_WORD = 20
const BEHIND = /(?<!\p{L})(?:of|in|at|to|by|with|for|from|on|against|between|over|under|into)\s+(?:the\s+)?$/iu
const NEXT = /^\s+(\p{Ll}[\p{L}\p{M}'’-]*)/u
/** Words between a name and the verb that it has. */
const ADVERB = /^(?:also|already|then|later|now|still|both|each|all|never|not|soon|again|first|once|often|\p{L}+ly)$/u
/** Words behind a list that go on with what is said of it. */
const GOES_ON = new Set(
  (
    'of in on at by to from for with without against under over during about after before until since between among into through across ' +
    'as and or but nor while when where which who whom whose that than because if so yesterday today tomorrow last this next earlier ' +
    'together alone guilty liable responsible a an the its their his her'
  ).split(' '),
)

/** Does a verb stand behind a name that ends here: “Nord Tugs owns”, “Nord Tugs already owns”? */
function isSaidOf(text: string, end: number): boolean {
  let at = end
  for (;;) {
    const found = NEXT.exec(text.slice(at, at + 3 * LONGEST_WORD))
    const word = found?.[1] ?? ''
    if (!found || GOES_ON.has(word) || word.endsWith('ing')) return false
    if (!ADVERB.test(word)) return true
    at += found[0].length
  }
}
