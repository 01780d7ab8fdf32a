import { type SyntheticEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Review } from '../../data/schema.ts'
import { claimShown } from '../../draft/claimShown.ts'
import type { DraftEdge } from '../../draft/draft.ts'
import { applyStep } from '../../draft/applyStep.ts'
import { blindView, reviewing as reviewingStep, reviewsNow } from '../../draft/reviews.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act, undoLast } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { useKeys } from '../useKeys.ts'
import { walkKey } from '../walkKey.ts'
import { BLIND_KEYS, SHOWN_KEYS } from './reviewKeys.ts'
import { BlindQuotes } from './BlindQuotes.tsx'
import type { Reviewing } from './reviewingState.ts'
import { changeReviewing, nextUnread } from './reviewing.ts'
import { useFocused } from './useFocused.ts'

const ANSWERS: readonly { readonly verdict: Review['verdict']; readonly label: string; readonly asks?: string }[] = [
  { verdict: 'yes', label: 'Yes' },
  { verdict: 'no', label: 'No, because …', asks: 'Why do they not say it?' },
  { verdict: 'nearly', label: 'Nearly: propose a change', asks: 'How should the claim read?' },
  { verdict: 'unsure', label: 'I cannot tell' },
]
/** Longest reason of the format, in UTF-16 code units. */
const MOST_REASON = 1000

/** What each reader wrote before seeing a claim, as long as the window is open: going back shows it again. */
const wrote = new WeakMap<readonly string[], Map<string, string>>()

interface Props {
  readonly edge: DraftEdge
  readonly reviewing: Reviewing
}

/** One claim: its quote first, then what it is to say, then the answer. */
export function ReviewedClaim({ edge, reviewing }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const { by, order, at } = reviewing
  const words = wrote.get(order) ?? new Map<string, string>()
  wrote.set(order, words)
  const [own, setOwn] = useState(words.get(edge.id) ?? '')
  const [isShown, setShown] = useState(words.has(edge.id))
  const [asked, setAsked] = useState<(typeof ANSWERS)[number] | null>(null)
  const [isWhole, setWhole] = useState(false)
  const quotes = useMemo(() => blindView(draft, edge), [draft, edge])
  const fieldId = useId()
  const questionId = useId()
  const question = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useKeys(isShown ? SHOWN_KEYS : BLIND_KEYS)

  useEffect(() => {
    if (isShown) question.current?.focus()
    else field.current?.focus()
  }, [isShown])

  const go = (to: number) => changeReviewing(store, { at: Math.max(0, Math.min(order.length, to)) })
  const show = (event: SyntheticEvent) => {
    event.preventDefault()
    words.set(edge.id, own)
    setShown(true)
  }
  const answer = (verdict: Review['verdict'], reason = '') => {
    const step = reviewingStep(draft, edge.id, { by, on: today(), verdict, ...(reason !== '' && { reason }) })
    act(store, step)
    go(nextUnread(applyStep(draft, step), reviewing, at + 1))
  }
  const choose = (one: (typeof ANSWERS)[number]) => (one.asks === undefined ? answer(one.verdict) : setAsked(one))

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea')
      const by = walkKey(event)
      if (by !== null) go(at + by)
      else if (event.key === 'Escape') {
        if (asked) setAsked(null)
        else if (isWhole) setWhole(false)
        else changeReviewing(store, { isPaused: true })
      } else if (isTyping || !isShown || asked || event.ctrlKey || event.metaKey || event.altKey) return
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) setWhole(!isWhole)
      else {
        const one = ANSWERS[Number(event.key) - 1]
        if (!one) return
        choose(one)
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  const before = reviewsNow(draft, edge).findLast((review) => review.by === by)
  return (
    <div className="review-middle">
      <BlindQuotes quotes={quotes} isWhole={isWhole} />
      {isShown ? (
        <div ref={question} tabIndex={-1} className="review-question" role="group" aria-labelledby={questionId}>
          <Claim edge={edge} />
          <p className="desk-quiet">{own.trim() === '' ? 'You wrote nothing.' : `You wrote: ${own}`}</p>
          <h3 id={questionId}>Do the marked words say this?</h3>
          <div className="review-answers">
            {ANSWERS.map((one, i) => (
              <button
                key={one.verdict}
                type="button"
                className={one.verdict === 'unsure' ? 'bare' : undefined}
                aria-pressed={(asked?.verdict ?? before?.verdict) === one.verdict}
                onClick={() => choose(one)}
              >
                <Kbd keys={[String(i + 1)]} /> {one.label}
              </button>
            ))}
          </div>
          {asked && (
            <Reason
              key={asked.verdict}
              asks={asked.asks ?? ''}
              given={before?.verdict === asked.verdict ? (before.reason ?? '') : ''}
              take={(reason) => answer(asked.verdict, reason)}
            />
          )}
          <p className="desk-quiet">
            Your initials, the day and this wording are kept with your answer. If the wording changes later, the claim
            comes back to you.
          </p>
        </div>
      ) : (
        <form onSubmit={show}>
          <label htmlFor={fieldId}>Read the marked words. Who does what, to whom, and when?</label>
          <input
            ref={field}
            id={fieldId}
            type="text"
            autoComplete="off"
            placeholder="Your own words, or nothing"
            value={own}
            onChange={({ target: { value } }) => setOwn(value)}
            onKeyDown={(event) => {
              // With no letters of its own to take back, the field takes back the last answer.
              if (own !== '' || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
              event.preventDefault()
              undoLast(store)
            }}
          />
          <p className="review-buttons">
            <button type="submit" className="desk-strong">
              Show the claim <Kbd keys={['↵']} />
            </button>
            <span className="desk-quiet">The claim is hidden so that it does not read for you.</span>
          </p>
        </form>
      )}
    </div>
  )
}

function Claim({ edge }: { readonly edge: DraftEdge }) {
  const draft = useDraft()
  const { teller, parts, rest, notes } = claimShown(draft, edge)
  return (
    <>
      <p className="desk-quiet review-label">The claim</p>
      <p className="review-claim">
        {teller && (
          <>
            {teller.name !== undefined && (
              <>
                <strong>
                  <bdi>{teller.name}</bdi>
                </strong>{' '}
              </>
            )}
            <span className="review-standing">{teller.verb}</span>:{' '}
          </>
        )}
        {parts.map(({ text, node }, i) =>
          node === undefined ? (
            text
          ) : (
            <strong key={i}>
              <bdi>{text}</bdi>
            </strong>
          ),
        )}
        {rest}
      </p>
      {notes.length > 0 && <p className="desk-quiet">{notes.join(' · ')}</p>}
    </>
  )
}

function Reason({
  asks,
  given,
  take,
}: {
  readonly asks: string
  readonly given: string
  readonly take: (reason: string) => void
}) {
  const id = useId()
  const [reason, setReason] = useState(given)
  const field = useFocused<HTMLInputElement>()
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') take(reason.trim())
  }
  return (
    <form onSubmit={onSubmit}>
      <label htmlFor={id}>{asks}</label>
      <input
        id={id}
        type="text"
        ref={field}
        maxLength={MOST_REASON}
        value={reason}
        onChange={({ target: { value } }) => setReason(value)}
      />
      <p className="review-buttons">
        <button type="submit" className="desk-strong" disabled={reason.trim() === ''}>
          Keep it, next claim <Kbd keys={['↵']} />
        </button>
      </p>
    </form>
  )
}

/** On this computer’s calendar, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
