/** What the sentence of the view says, as numbers. */

/** How many relationships it counts under each answer; what it does not say is none, and what it says nothing of lies outside. */
export function countedIn(sentence: string) {
  const number = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1] ?? 0)
  const all = number(/: (?:(?:\d+|none) of )?(\d+) relationships?\b/)
  const some = /: (\d+|none) of \d+ relationships?\b/.exec(sentence)?.[1]
  const shown = some === undefined ? all : some === 'none' ? 0 : Number(some)
  const undated = undatedIn(sentence)
  const onlyPossible = number(/(\d+) of them only possible/)
  const left = {
    limit: number(/(\d+) known only by a limit (?:is|are) in the tray/),
    off: number(/That leaves out (\d+)\./),
    notYet: number(/(\d+) not yet published/),
    unproven: number(/(\d+) in documents of unknown date/),
    beyond: number(/(\d+) beyond the focus/),
  }
  const hidden = number(/(\d+) only possible (?:is|are) hidden/)
  const outside = Object.values(left).reduce((rest, count) => rest - count, all - shown - hidden - undated.inTray)
  const certain = shown - onlyPossible - undated.shown
  const { limit, off, notYet, unproven, beyond } = left
  const allUndated = undated.shown + undated.inTray
  return {
    certain,
    possible: onlyPossible + hidden,
    limit,
    undated: allUndated,
    outside,
    off,
    notYet,
    unproven,
    beyond,
  }
}

/** How many undated it says are drawn, and how many of them are in the tray. */
export function undatedIn(sentence: string) {
  const [shown = '', tray = ''] = (/: .*? relationships?\b[^.]*\./.exec(sentence)?.[0] ?? '').split(';')
  const number = (text: string) => Number(/(\d+) (?:of them )?undated/.exec(text)?.[1] ?? 0)
  return { shown: number(shown), inTray: number(tray) }
}

/** How many relationships it says that the figure draws and folds; null where it speaks of no figure. */
export function figureIn(sentence: string) {
  const found = / (\d+) (?:is|are) drawn(?:, in \d+ lines?)?; (\d+) (?:is|are) folded\./.exec(sentence)
  return found ? { drawn: Number(found[1]), folded: Number(found[2]) } : null
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
