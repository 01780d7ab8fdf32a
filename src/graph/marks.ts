/** The classes of an element that belong together: a group of which it has some, and no others. */
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
