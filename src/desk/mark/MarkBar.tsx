import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useRef } from 'react'
import type { Draft } from '../../draft/draft.ts'
import { alikeInDraft } from '../../draft/marking/alikeInDraft.ts'
import type { BarEvent } from '../../draft/marking/bar.ts'
import type { BarOffers } from '../../draft/marking/barOffers.ts'
import {
  type BarOption,
  digitsAnswer,
  kindOptions,
  optionsOf,
  relationsUnshown,
  ticks,
} from '../../draft/marking/barOptions.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { buttonOf, numberWord, questionOf } from '../../draft/marking/barWords.ts'
import { previewOf } from '../../draft/marking/preview.ts'
import { isComposing } from '../../ui/isComposing.ts'
import { Kbd } from '../Kbd.tsx'
import { BarSlots } from './BarSlots.tsx'
import { KindMark } from './KindMark.tsx'

interface Props {
  readonly draft: Draft
  readonly state: BarState
  readonly offers: BarOffers
  readonly does: (event: BarEvent) => void
  /** Closes it and keeps what it holds. */
  readonly close: () => void
  /** Closes it, and nothing of what it holds is kept. */
  readonly discard: () => void
  /** Takes the relationships that it changes out of the draft. */
  readonly remove: (edgeIds: readonly string[]) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The bar under a marked sentence. */
export function MarkBar({ draft, state, offers, does, close, discard, remove, ref }: Props) {
  const listId = useId()
  const { edges } = state
  const button = useRef<HTMLButtonElement>(null)
  const options = optionsOf(state, offers)
  const isReady = state.active === 'save'
  useEffect(() => {
    if (isReady) button.current?.focus({ preventScroll: true })
  }, [isReady])
  const optionId = (index: number) => `${listId}-${index}`

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
      return
    }
    const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey
    if (isHeld && event.shiftKey && event.key.toLowerCase() === 'x') {
      event.preventDefault()
      does({ type: 'swap' })
      return
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.key === 'Home' && isPlain && state.typed === '') {
      event.preventDefault()
      does({ type: 'go', slot: 'source' })
      return
    }
    if (!(event.target instanceof HTMLInputElement)) {
      if (event.key !== 'Delete') return
      if (edges) remove(edges)
      else discard()
      return
    }
    const meant = event.ctrlKey || event.metaKey || event.altKey ? null : eventOf(event.key, state, options)
    if (!meant) return
    event.preventDefault()
    does(meant)
  }
  const action = buttonOf(state, offers)
  const { source, relation, target, date, standing } = state
  // It goes through all relationships: once for each answer, and not for each letter.
  const alike = useMemo(
    () => alikeInDraft(draft, { source, relation, target, date, standing, ...(edges && { edges }) }),
    [draft, source, relation, target, date, standing, edges],
  )
  return (
    // Keys of the slots, which are within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="mark-bar" role="group" aria-label="Mark this" ref={ref} onKeyDown={onKeyDown}>
      <BarSlots
        state={state}
        kinds={offers.kinds}
        listId={listId}
        highlightedId={options[state.at] ? optionId(state.at) : undefined}
        dateWords={offers.dateWords}
        does={does}
        focusRest={() => button.current?.focus({ preventScroll: true })}
      />
      <BarList state={state} offers={offers} options={options} listId={listId} does={does} />
      <Additions state={state} draft={draft} does={does} />
      <footer className="bar-foot">
        <div>
          <p className="bar-caption">The reader will see</p>
          <p className="bar-preview" aria-live="polite" aria-atomic="true">
            {previewOf(state, offers, draft).map(({ text, is }, index) => (
              // Parts have no names of their own, and none moves.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={index} className={`preview-${is}`}>
                {text}
              </span>
            ))}
          </p>
          {alike !== null && (
            <p className="bar-alike" role="status">
              <span className="desk-ask-mark" aria-hidden="true">
                ?
              </span>{' '}
              {alike}
            </p>
          )}
        </div>
        <button
          type="button"
          ref={button}
          className={isReady ? 'desk-strong' : ''}
          disabled={action === null}
          onClick={() => does({ type: 'take' })}
        >
          {action ?? 'Take'} <Kbd keys={['↵']} />
        </button>
        <button
          type="button"
          className="bar-delete"
          aria-keyshortcuts="Delete"
          onClick={() => (edges ? remove(edges) : discard())}
        >
          {edges ? 'Delete' : 'Discard'}
        </button>
        <button type="button" className="bar-close" onClick={close}>
          Close
        </button>
      </footer>
    </div>
  )
}

/** What a key means in a slot; null where it is typed. */
function eventOf(key: string, state: BarState, options: readonly BarOption[]): BarEvent | null {
  switch (key) {
    case 'Enter':
      return { type: 'take' }
    case 'ArrowDown':
      return { type: 'move', by: 1 }
    case 'ArrowUp':
      return { type: 'move', by: -1 }
    case ' ':
      return options[state.at]?.value.type === 'end' && state.asks === 'value' && (state.typed === '' || state.walked)
        ? { type: 'tick' }
        : null
  }
  return /^[1-9]$/.test(key) && digitsAnswer(state) ? { type: 'answer', number: Number(key) } : null
}

interface ListProps {
  readonly state: BarState
  readonly offers: BarOffers
  readonly options: readonly BarOption[]
  readonly listId: string
  readonly does: (event: BarEvent) => void
}

function BarList({ state, offers, options, listId, does }: ListProps) {
  const question = questionOf(state, offers)
  const isTicked = ticks(state)
  const hasNumbers = digitsAnswer(state) && !isTicked
  const unshown = relationsUnshown(state, offers)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[state.at]?.scrollIntoView({ block: 'nearest' })
  }, [state.at])
  if (state.active === 'save') return null
  const kindOf = ({ value }: BarOption) =>
    value.type === 'kind' ? value.kind : value.type === 'end' ? (value.end.kind ?? '') : undefined
  return (
    <div className="bar-list">
      {question && (
        <p className="bar-question">
          {question.parts.map(({ text, quoted }) => (quoted ? <q key={text}>{text}</q> : text))}{' '}
          {question.aside !== undefined && <span className="desk-quiet">{question.aside}</span>}
        </p>
      )}
      <div
        id={listId}
        ref={list}
        role="listbox"
        aria-label="Answers"
        aria-multiselectable={isTicked || undefined}
        className={isTicked ? 'bar-options bar-columns' : 'bar-options'}
      >
        {options.map((option, index) => {
          const kind = kindOf(option)
          return (
            // Keys are those of the slot.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.key}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={isTicked ? option.ticked === true : index === state.at}
              className={index === state.at ? 'bar-option bar-at' : 'bar-option'}
              // The focus stays in the slot.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => does({ type: 'pick', index })}
            >
              {isTicked ? (
                <span className={option.ticked ? 'bar-box bar-ticked' : 'bar-box'} aria-hidden="true">
                  {option.ticked ? '✓' : ''}
                </span>
              ) : (
                <span className="bar-number" aria-hidden="true">
                  {hasNumbers && index < 9 ? (
                    <kbd className="desk-kbd">{index + 1}</kbd>
                  ) : index === state.at ? (
                    <kbd className="desk-kbd">↵</kbd>
                  ) : null}
                </span>
              )}
              {kind !== undefined && <KindMark kind={offers.kinds.find(({ id }) => id === kind)} />}
              <bdi>{option.label}</bdi>
              {option.aside !== undefined && <span className="desk-quiet">{option.aside}</span>}
              {option.hint && <span className="bar-hint">{option.hint}</span>}
            </div>
          )
        })}
      </div>
      {options.length === 0 && state.typed.trim() !== '' && state.active !== 'date' && (
        <p className="bar-more">Nothing here is called “{state.typed.trim()}”.</p>
      )}
      {unshown > 0 && <p className="bar-more">{unshown} more, type to find. A new word makes a relation.</p>}
      {state.active === 'relation' && unshown === 0 && state.typed === '' && (
        <p className="bar-more">Type to find. A new word makes a relation.</p>
      )}
      {state.active === 'more' && (
        <p className="bar-more">
          For a second quote hold Ctrl and select its words. By keys: Esc leads to the text, and Ctrl+Enter at its
          sentence comes back with it.
        </p>
      )}
      {isTicked && <KindRow state={state} offers={offers} does={does} />}
    </div>
  )
}

/** What the new names among the ticked are. */
function KindRow({ state, offers, does }: Pick<ListProps, 'state' | 'offers' | 'does'>) {
  const fresh = state.ticked.filter(({ node }) => node === undefined)
  const [first] = fresh
  if (!first) return null
  const asked = fresh.length === 1 ? `What is “${first.name}”?` : `What are the ${numberWord(fresh.length)} new names?`
  return (
    <div className="bar-kinds" role="group" aria-label={asked}>
      <span className="desk-ask-mark" aria-hidden="true">
        ?
      </span>
      <span>{asked}</span>
      {kindOptions(offers).map(({ key, label }, index) => (
        <button
          key={key}
          type="button"
          aria-pressed={fresh.every(({ kind }) => kind === key)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => does({ type: 'kind', kind: key })}
        >
          {index < 9 && <kbd className="desk-kbd">{index + 1}</kbd>} <KindMark kind={offers.kinds[index]} /> {label}
        </button>
      ))}
    </div>
  )
}

const FIELDS = { amount: 'Amount', role: 'Part played', note: 'Note' } as const

/** What the claim has besides, each with a way to take it back. */
function Additions({
  state,
  draft,
  does,
}: {
  readonly state: BarState
  readonly draft: Draft
  readonly does: Props['does']
}) {
  const { accordingTo, further } = state
  const fields = (['amount', 'role', 'note'] as const).filter((field) => state[field] !== undefined)
  if (fields.length === 0 && !accordingTo && further.length === 0) return null
  return (
    <ul className="bar-additions" aria-label="Besides">
      {accordingTo && (
        <li>
          According to <bdi>{accordingTo.name}</bdi>
          <Remove
            what={`according to ${accordingTo.name}`}
            onClick={() => does({ type: 'clear', field: 'accordingTo' })}
          />
        </li>
      )}
      {fields.map((field) => (
        <li key={field}>
          {FIELDS[field]}: <bdi>{state[field]}</bdi>
          <Remove what={FIELDS[field].toLowerCase()} onClick={() => does({ type: 'clear', field })} />
        </li>
      ))}
      {further.map((quoted) => {
        const text =
          draft.documents.find(({ id }) => id === quoted.document)?.text?.slice(quoted.start, quoted.end) ?? ''
        return (
          <li key={`${quoted.document} ${quoted.start} ${quoted.end}`}>
            Also cited: <q>{text}</q>
            <Remove what="this quote" onClick={() => does({ type: 'cite', quoted })} />
          </li>
        )
      })}
    </ul>
  )
}

function Remove({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="quiet" aria-label={`Remove ${what}`} onClick={onClick}>
      ×
    </button>
  )
}
