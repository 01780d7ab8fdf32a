/** What the exports need of the page that they leave. */
import type { ExportSource } from '../briefing/exportAs.ts'
import type { Arrangement } from '../layout/arrangement.ts'
import { toDay } from '../time/day.ts'
import type { AppParts } from '../store/AppContext.tsx'
import { linkTo } from './linkTo.ts'
import { ownFaces } from './ownFaces.ts'

export function createExportSource(
  { network, store, selectors }: AppParts,
  arrangement: Arrangement | null,
): ExportSource {
  return {
    session: () => ({ network, selectors, state: store.getState(), arrangement }),
    link: (state) => {
      const link = linkTo(state, network)
      // The path of a file on this machine is nobody else's business; what follows it opens the view in any copy of the page.
      return /^https?:/u.test(link) ? link : link.slice(link.indexOf('#'))
    },
    today: () => {
      const now = new Date()
      return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate())
    },
    faces: (text) => ownFaces(text, document),
  }
}
