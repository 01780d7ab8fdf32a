import { type SyntheticEvent, useEffect, useId, useMemo, useState } from 'react'
import type { Review } from '../../data/schema.ts'
import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { reviewsNow } from '../../draft/reviews.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { say } from '../deskStore.ts'
import { ReviewedClaim } from './ReviewedClaim.tsx'
import { useFocused } from './useFocused.ts'
import type { Reviewing } from './reviewingState.ts'
import { changeReviewing, nextUnread, startReviewing } from './reviewing.ts'
import './review.css'

/** A second reader goes through the claims, each blind first. */
export function ReviewPane() {
  const { store } = useDesk()
  const draft = useDraft()
  const reviewing = useDeskState((state) => state.reviewing)
  const order = reviewing?.order

  // What is undone is seen: the reader is led back to it.
  useEffect(() => {
    if (!order) return undefined
    return store.subscribe(({ history }, { history: before }) => {
      if (!history || !before || history.past.length >= before.past.length) return
      const change = history.future.at(-1)?.steps[0]?.changes[0]
      if (!change || !('list' in change) || change.list !== 'edges') return
      const at = order.indexOf(change.before?.id ?? '')
      if (at >= 0) changeReviewing(store, { at })
    })
  }, [store, order])

  if (!reviewing) return null
  if (reviewing.by === '') return <Initials />
  const id = reviewing.order[reviewing.at]
  const edge = id === undefined ? undefined : recordIn(draft.edges, id)
  return (
    <section className="desk-pane review" aria-label="Second reader">
      <Head reviewing={reviewing} draft={draft} />
      {edge ? <ReviewedClaim key={edge.id} edge={edge} reviewing={reviewing} /> : <AllRead reviewing={reviewing} />}
    </section>
  )
}

function Initials() {
  const { store } = useDesk()
  const sample = useDeskState(({ reviewing }) => reviewing?.sample)
  const [by, setBy] = useState('')
  const field = useFocused<HTMLInputElement>()
  const id = useId()
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (by.trim() !== '') startReviewing(store, by.trim(), sample)
  }
  return (
    <section className="desk-pane review" aria-label="Second reader">
      <form className="review-middle review-initials" onSubmit={onSubmit}>
        <h2>You are the second reader</h2>
        <p>
          Of each relationship you read the quote first, and then say whether it says what is claimed. Your initials and
          the day are kept with each answer.
        </p>
        <label htmlFor={id}>Your initials</label>
        <input
          id={id}
          type="text"
          ref={field}
          maxLength={40}
          value={by}
          onChange={({ target: { value } }) => setBy(value)}
        />
        <p className="review-buttons">
          <button type="submit" className="desk-strong" disabled={by.trim() === ''}>
            Begin to read
          </button>
          <button type="button" className="bare" onClick={() => store.setState({ reviewing: null })}>
            Not now
          </button>
        </p>
      </form>
    </section>
  )
}

const SAY: Readonly<Record<Review['verdict'], string>> = {
  yes: 'yes',
  no: 'no',
  nearly: 'nearly',
  unsure: 'cannot tell',
}

/** “6 yes, 1 no”. */
function sayVerdicts(draft: Draft, { order, by }: Reviewing): { readonly read: number; readonly says: string } {
  const counts = new Map<Review['verdict'], number>()
  let read = 0
  for (const id of order) {
    const edge = recordIn(draft.edges, id)
    const last = edge && reviewsNow(draft, edge).findLast((review) => review.by === by)
    if (!last) continue
    read += 1
    counts.set(last.verdict, (counts.get(last.verdict) ?? 0) + 1)
  }
  const says = (['yes', 'no', 'nearly', 'unsure'] as const).flatMap((verdict) => {
    const count = counts.get(verdict)
    return count === undefined ? [] : [`${count} ${SAY[verdict]}`]
  })
  return { read, says: says.join(', ') }
}

function Head({ reviewing, draft }: { readonly reviewing: Reviewing; readonly draft: Draft }) {
  const { order, at, by, sample } = reviewing
  const { read, says } = useMemo(() => sayVerdicts(draft, reviewing), [draft, reviewing])
  const place = at < order.length ? `${at + 1} of ${order.length}` : `${order.length} of ${order.length}`
  return (
    <header className="desk-pane-head">
      <h2>
        Second reader: <bdi>{by}</bdi>
      </h2>
      <span className="desk-quiet review-way">
        allegations first, then {sample === undefined ? 'all' : `a sample of ${sample}`} · {place}
      </span>
      <progress max={Math.max(1, order.length)} value={read} aria-label={`${read} of ${order.length} read`} />
      <span className="desk-quiet" role="status">
        {says}
      </span>
      <FinishButton reviewing={reviewing} />
    </header>
  )
}

function FinishButton({ reviewing: { by, sample } }: { readonly reviewing: Reviewing }) {
  const { store, handOver } = useDesk()
  const finish = async () => {
    const name = await handOver.giveBack({ by, ...(sample !== undefined && { sample }) })
    if (name === null) return
    changeReviewing(store, { isPaused: true })
    say(store, { text: `Saved as ${name}. Send it back: your answers are in it, and nothing else has to be done.` })
  }
  return (
    <button type="button" className="review-finish" onClick={() => void finish()}>
      Finish and return the file
    </button>
  )
}

function AllRead({ reviewing }: { readonly reviewing: Reviewing }) {
  const { store } = useDesk()
  const draft = useDraft()
  const { order } = reviewing
  const { read, says } = sayVerdicts(draft, reviewing)
  const isAll = read >= order.length
  return (
    <div className="review-middle">
      <h3>{isAll ? `All ${order.length} are read: ${says}.` : `${read} of ${order.length} are read: ${says}.`}</h3>
      <p className="review-buttons">
        {!isAll && (
          <button type="button" onClick={() => changeReviewing(store, { at: nextUnread(draft, reviewing, 0) })}>
            Go to the next
          </button>
        )}
        <FinishButton reviewing={reviewing} />
        <button type="button" className="bare" onClick={() => changeReviewing(store, { at: order.length - 1 })}>
          Back to the last
        </button>
      </p>
    </div>
  )
}
