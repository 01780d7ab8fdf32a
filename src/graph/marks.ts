/** What tells elements apart: the classes that belong together, a group of which each has some and no others, and its data. */
import type { SingularElementArgument } from 'cytoscape'

/**
 * Gives an element those classes of a group that are wanted and takes the rest of the group from it. An element that has
 * them already is not touched: Cytoscape works out the style anew of whatever a class is taken from, had it the class or not.
 */
export function mark(element: SingularElementArgument, group: readonly string[], wanted: ReadonlySet<string>): void {
  const coming = group.filter((name) => wanted.has(name) && !element.hasClass(name))
  const leaving = group.filter((name) => !wanted.has(name) && element.hasClass(name))
  if (coming.length > 0) element.addClass(coming)
  if (leaving.length > 0) element.removeClass(leaving)
}

/** Writes into an element what it does not have yet: Cytoscape works out the style anew of all that is written into, the same or not. */
export function giveData(element: SingularElementArgument, data: Readonly<Record<string, unknown>>): void {
  if (Object.entries(data).some(([name, value]) => element.data(name) !== value)) element.data(data)
}
