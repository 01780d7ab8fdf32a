/** What a figure may be called: true of the question and the window, whatever the view holds. */
import { type Network, found } from '../../model/network.ts'
import { nameWithin } from '../../model/sentence.ts'
import { sayEnd } from '../../model/sayQuestion.ts'
import { sameInterval } from '../../time/interval.ts'
import { sayInWindow } from '../../time/sayWindow.ts'
import type { AppState } from '../../store/appStore.ts'

/** A title that was given; null for none, and for one of nothing but blanks. */
export function givenTitle(title: string | undefined): string | null {
  return title === undefined || title.trim() === '' ? null : title
}

/** "India–Italy defence cooperation: in force or done in 2025". Of the whole period the dataset's own title. */
export function titleOf(
  { mode, window, focus }: Pick<AppState, 'mode' | 'window' | 'focus'>,
  network: Network,
): string {
  const { dataset, dated, extent } = network
  const around = focus ? `around ${nameWithin(found(network.nodes, focus.id))}` : null
  if (!dated || sameInterval(window, extent)) return around === null ? dataset.title : `${dataset.title}: ${around}`
  const asked = {
    during: `in force or done ${sayInWindow(window, extent)}`,
    within: `happened ${sayInWindow(window, extent)}`,
    by: `started by ${sayEnd(window, extent)}`,
  }[mode]
  return `${dataset.title}: ${asked}${around === null ? '' : `, ${around}`}`
}
