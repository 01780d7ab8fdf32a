import { useEffect, useState } from 'react'
import { counted } from '../counted.ts'
import { useDesk } from '../DeskContext.tsx'
import type { KeptHead } from '../keep/keep.ts'
import { sayMoment } from '../keep/sayMoment.ts'
import { whyUnread } from '../keep/whatIsKept.ts'

/** What this browser keeps of earlier work, the last first; each can be opened as it was at a time before. */
export function KeptDrafts() {
  const { keep, settled } = useDesk()
  const [heads, setHeads] = useState<readonly KeptHead[]>([])
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    let isThere = true
    const read = async () => {
      // What was closed just now is still being written.
      await settled()
      const kept = await keep
      try {
        const list = await kept.list()
        if (!isThere) return
        setWhy(kept.why)
        setHeads(list)
      } catch (error) {
        if (isThere) setWhy(whyUnread(error))
      }
    }
    void read()
    return () => {
      isThere = false
    }
  }, [keep, settled])
  return (
    <section className="desk-kept-drafts" aria-labelledby="kept-drafts">
      <header>
        <h2 id="kept-drafts">Kept in this browser</h2>
        {heads.length > 0 && location.protocol === 'file:' && (
          <span className="desk-quiet">all local pages share this store</span>
        )}
      </header>
      {why !== null && <p className="desk-quiet">Nothing is kept beyond this window: {why}. Save files.</p>}
      {heads.length === 0 && why === null && <p className="desk-quiet">Nothing yet.</p>}
      <ul>
        {heads.map((head) => (
          <KeptDraft key={head.id} head={head} />
        ))}
      </ul>
    </section>
  )
}

function KeptDraft({ head }: { readonly head: KeptHead }) {
  const { keep, openKept } = useDesk()
  const [now] = useState(() => Date.now())
  const [states, setStates] = useState<readonly number[] | null>(null)
  const name = head.title || 'Untitled'
  const isSaved = head.file?.version === head.version
  const showStates = async () => setStates(await (await keep).states(head.id).catch(() => []))
  return (
    <li>
      <div>
        <bdi>{name}</bdi> <span className="desk-quiet">{counted(head.relationships, 'relationship')}</span>
        <br />
        <span className="desk-quiet">
          {sayMoment(head.at, now)}, {isSaved ? `saved as ${head.file.name}` : 'not saved as a file'}
        </span>
        {states === null ? (
          <>
            {' · '}
            <button type="button" className="link link-words desk-quiet" onClick={() => void showStates()}>
              earlier states
            </button>
          </>
        ) : (
          <ol aria-label={`Earlier states of ${name}`}>
            {states.map((at) => (
              <li key={at}>
                <button type="button" className="link link-words" onClick={() => void openKept(head.id, at)}>
                  {sayMoment(at, now)}
                </button>
              </li>
            ))}
            {states.length === 0 && <li className="desk-quiet">none yet</li>}
          </ol>
        )}
      </div>
      <button type="button" aria-label={`Open ${name}`} onClick={() => void openKept(head.id)}>
        Open
      </button>
    </li>
  )
}
