/** What the sentence of the view says, as numbers. */

/** How many relationships it counts under each answer; what it does not say is none. */
export function countedIn(sentence: string) {
  const number = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1] ?? 0)
  return {
    certain: number(/(\d+) relationships? certain/),
    possible: number(/(\d+) possible/),
    limit: number(/(\d+) known only by a limit/),
    undated: number(/(\d+) undated/),
    outside: number(/(\d+) outside/),
    off: number(/(\d+) switched off/),
    notYet: number(/(\d+) not yet published/),
    unproven: number(/(\d+) in documents of unknown date/),
    beyond: number(/(\d+) beyond the focus/),
  }
}

/** How many differ from the other window, where two are compared. */
export function changesIn(sentence: string) {
  const found = /Compared with .*?: (\d+) only .*?, (\d+) only .*?, (\d+) in both, (\d+) cannot be told\.$/.exec(
    sentence,
  )
  if (!found) return null
  const [now, then, both, untold] = found.slice(1).map(Number)
  return { 'only-now': now, 'only-then': then, both, untold }
}
