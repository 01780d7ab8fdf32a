/** What the exports need of the page that they leave. */
import type { ExportSource } from '../briefing/exportAs.ts'
import type { Arrangement } from '../layout/arrangement.ts'
import type { PageCopy } from '../page/pageCopy.ts'
import { toDay } from '../time/day.ts'
import type { AppParts } from '../store/AppContext.tsx'
import { linkTo } from './linkTo.ts'
import { ownFaces } from './ownFaces.ts'

export function createExportSource(
  { network, store, selectors }: AppParts,
  arrangement: Arrangement | null,
  copy: PageCopy | null,
): ExportSource {
  return {
    session: () => ({ network, selectors, state: store.getState(), arrangement }),
    link: (state) => {
      const link = linkTo(state, network)
      if (link === null) return null
      // The path of a file on this machine is nobody else's business; what follows it opens the view in any copy of the page.
      return /^https?:/u.test(link) ? link : link.slice(link.indexOf('#'))
    },
    today: () => {
      const now = new Date()
      return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate())
    },
    faces: (text) => ownFaces(text, document),
    page: { address: addressOf(location), asFile: copy?.asFile ?? null, asFrame: copy?.asFrame ?? null },
  }
}

/** Where the page is for others: on the web its address, else the name of its file, which a copy is to keep. */
function addressOf({ href, protocol, pathname }: Location): string {
  if (/^https?:$/u.test(protocol)) return href.replace(/#.*$/u, '')
  const name = protocol === 'file:' ? (pathname.split('/').at(-1) ?? '') : ''
  return `./${name || 'entente.html'}`
}
