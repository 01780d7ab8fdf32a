import { counted } from '../counted.ts'
import { useDesk } from '../DeskContext.tsx'
import { openDocument, showTab } from '../deskStore.ts'
import { useUnfinished } from '../mark/useUnfinished.ts'
import type { AskedNow } from './asker.ts'
import { useStayingOut } from './useStayingOut.ts'

/** How many relationships go to readers and how many do not, and what waits in Mark and is none yet. */
export function CheckCounts({ asked }: { readonly asked: AskedNow }) {
  const out = useStayingOut(asked)
  return (
    <>
      <span className="desk-quiet check-counts">
        {asked.isBehind ? 'checking …' : sayCounts(asked.draft.edges.length, out)}
      </span>
      <NotFinished />
    </>
  )
}

/** Leads to what no question asks about, since it is no relationship yet. */
function NotFinished() {
  const { store } = useDesk()
  const unfinished = useUnfinished()
  const last = unfinished.at(-1)
  if (!last) return null
  const show = () => {
    openDocument(store, last.quoted.document)
    showTab(store, 'mark')
  }
  return (
    <button type="button" className="link check-unfinished" onClick={show}>
      {counted(unfinished.length, 'sentence')} in Mark not finished
    </button>
  )
}

/** “35 go to readers, 2 stay out of the published page. Nothing here stops you from publishing the rest.” */
function sayCounts(total: number, out: number): string {
  if (total === 0) return ''
  if (out === 0) return total === 1 ? 'It goes to readers.' : 'All go to readers.'
  const go = total - out
  const going =
    go === 0 ? 'None goes to readers' : `${go.toLocaleString('en-GB')} ${go === 1 ? 'goes' : 'go'} to readers`
  const staying = `${out.toLocaleString('en-GB')} ${out === 1 ? 'stays' : 'stay'} out of the published page`
  return `${going}, ${staying}.${go === 0 ? '' : ' Nothing here stops you from publishing the rest.'}`
}
