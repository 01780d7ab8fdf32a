import type { NameProposal } from './proposeNames.ts'

/** What joins the names of a list: “A, B and C”. */
const COMMA = /^,\s+(?:(?:the|and|or)\s+)*$/u
const LAST = /^,?\s+(?:and|or|&)\s+(?:the\s+)?$/u
/** Names that only commas join are a list from here on: two of them are a name and what somebody is. */
const LIST_OF_COMMAS = 3

/**
 * The names of a sentence, those that stand in one list together: “charged Tove Aske, Per Lindahl and Emil Torp” is one group of three.
 * @param names in order, all in `text`
 */
export function nameGroups(text: string, names: readonly NameProposal[]): readonly (readonly NameProposal[])[] {
  const groups: NameProposal[][] = []
  let run: NameProposal[] = []
  let isListed = false
  const close = () => {
    if (isListed || run.length >= LIST_OF_COMMAS) groups.push(run)
    else groups.push(...run.map((name) => [name]))
    run = []
    isListed = false
  }
  for (const name of names) {
    const last = run.at(-1)
    const between = last ? text.slice(last.end, name.start) : ''
    if (last && LAST.test(between)) isListed = true
    else if (last && !COMMA.test(between)) close()
    run.push(name)
  }
  if (run.length > 0) close()
  return groups
}
