import { useEffect, useRef, useState } from 'react'
import type { Kind } from '../../data/schema.ts'
import type { BarEvent } from '../../draft/marking/bar.ts'
import { BAR_SLOTS, type BarSlot, type BarState, type End, type SlotState } from '../../draft/marking/barState.ts'
import { numberWord } from '../../draft/marking/barWords.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { KindMark } from './KindMark.tsx'

interface Props {
  readonly state: BarState
  readonly kinds: readonly Kind[]
  /** Id of the list of options. */
  readonly listId: string
  /** Id of the option that is highlighted, where there is one. */
  readonly highlightedId: string | undefined
  /** The words of the sentence that tell its date. */
  readonly dateWords: string | undefined
  readonly does: (event: BarEvent) => void
  /** Takes the focus where no slot is active. */
  readonly focusRest: () => void
}

const LABELS: Readonly<Record<BarSlot, string>> = {
  source: 'Who',
  relation: 'Relation',
  target: 'Whom',
  date: 'Date',
  standing: 'Standing',
  more: 'Amount, note, second quote',
}
const PLACEHOLDERS: Readonly<Record<BarSlot, string>> = {
  source: 'who',
  relation: 'relation',
  target: 'whom',
  date: 'a day, a month, “by …”',
  standing: '',
  more: 'Amount, note, 2nd quote…',
}

/** The slots of the bar, each a combobox over the one list below them. The focus is in the active one. */
export function BarSlots({ state, kinds, listId, highlightedId, dateWords, does, focusRest }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const { active, asks } = state
  useEffect(() => field.current?.focus({ preventScroll: true }), [active, asks])
  // A keyboard on the screen would cover the answers: it comes once the active slot is touched.
  const isTouched = useMedia('(pointer: coarse)')
  const [typing, setTyping] = useState<BarSlot | null>(null)
  return (
    <div className="bar-slots">
      {BAR_SLOTS.map((slot) => {
        const isActive = slot === active
        const { how, shown, hint, kind, asked } = shownIn(slot, state, dateWords)
        const left = state.left?.[slot]
        return (
          <label key={slot} className={`bar-slot bar-slot-${slot}${isActive ? ' bar-active' : ''}`} data-state={how}>
            {kind !== undefined && !(isActive && state.typed !== '') && (
              <KindMark kind={kinds.find(({ id }) => id === kind)} />
            )}
            <input
              ref={isActive ? field : undefined}
              role="combobox"
              type="text"
              inputMode={isTouched && typing !== slot ? 'none' : 'text'}
              onPointerDown={() => setTyping(isActive ? slot : null)}
              autoComplete="off"
              spellCheck={false}
              aria-label={LABELS[slot]}
              aria-expanded={isActive}
              aria-autocomplete="list"
              aria-controls={isActive ? listId : undefined}
              aria-activedescendant={isActive ? highlightedId : undefined}
              value={isActive ? state.typed : (left ?? shown)}
              placeholder={
                isActive && asks === 'teller' ? 'who says so' : isActive && shown ? shown : PLACEHOLDERS[slot]
              }
              // The list is worked out for one slot at a time.
              onFocus={() => {
                if (!isActive) does({ type: 'go', slot })
              }}
              onChange={({ target }) => does({ type: 'type', text: target.value })}
            />
            {(asked || left !== undefined) && !isActive && <span className="desk-ask-mark">?</span>}
            {hint !== '' && !isActive && <span className="bar-hint">{hint}</span>}
          </label>
        )
      })}
      <button
        type="button"
        className="bare bar-swap"
        aria-label="Swap"
        aria-keyshortcuts="Control+Shift+X"
        // The keys go on where they were, and Enter does not swap once more.
        onMouseDown={(event) => event.preventDefault()}
        onClick={({ detail }) => {
          // Keys had to pass the slot before it, which wants nothing: they go on where the next answer is wanted.
          does({ type: 'swap', ...(detail === 0 && { goesOn: true }) })
          if (field.current) field.current.focus({ preventScroll: true })
          else focusRest()
        }}
      >
        ⇄ <span className="bar-word">Swap</span>
      </button>
    </div>
  )
}

interface Shown {
  readonly how: SlotState
  /** What the slot holds, in words; empty where it holds nothing. */
  readonly shown: string
  readonly hint: string
  /** Id of the kind of what it holds; empty for a name without one. */
  readonly kind?: string
  /** It holds words that have to be read. */
  readonly asked?: boolean
}

function shownIn(slot: BarSlot, state: BarState, dateWords: string | undefined): Shown {
  switch (slot) {
    case 'source':
    case 'target':
      return endsShown(state, slot)
    case 'relation':
      return { how: state.relation.state, shown: state.relation.choice?.label ?? '', hint: '' }
    case 'date': {
      const { state: how, choice } = state.date
      if (how === 'open')
        return { how: 'proposed', shown: dateWords === undefined ? '' : `“${dateWords}”`, hint: '', asked: true }
      return { how, shown: choice?.says ?? '', hint: choice?.words === undefined ? '' : `from “${choice.words}”` }
    }
    case 'standing':
      if (state.standingAsked) return { how: 'proposed', shown: '', hint: '', asked: true }
      return state.standingFrom === undefined
        ? { how: 'chosen', shown: sayStanding(state), hint: '' }
        : { how: 'proposed', shown: sayStanding(state), hint: `“${state.standingFrom}”` }
    case 'more': {
      const [asked, ...others] = state.amountsAsked ?? []
      if (!asked) return { how: 'chosen', shown: sayMore(state), hint: '' }
      const sums = others.length > 0 ? `${numberWord(others.length + 1)} sums` : `“${asked.text}”`
      const said = sayMore(state)
      return { how: 'proposed', shown: said === '' ? sums : `${said} · ${sums}`, hint: '', asked: true }
    }
  }
}

function endsShown(state: BarState, slot: 'source' | 'target'): Shown {
  const { state: how, ends } =
    slot === state.active && state.ticked.length > 0 ? { state: 'open' as const, ends: state.ticked } : state[slot]
  const [end] = ends
  if (!end) return { how, shown: '', hint: '' }
  if (ends.length > 1) return { how, shown: `${ends.length} ticked`, hint: '' }
  return { how: how === 'open' ? 'proposed' : how, shown: end.name, hint: hintOf(end), kind: end.kind ?? '' }
}

function hintOf({ from, node, inSentence }: End): string {
  if (from !== undefined) return `from “${from}”`
  if (node === undefined) return 'new'
  return inSentence ? 'in the sentence' : ''
}

const STATUS_WORDS = { planned: 'planned', ongoing: 'still so', completed: '' } as const

/** "reported"; "alleged, planned, according to Ines Harrow". */
function sayStanding({ standing, status, accordingTo }: BarState): string {
  const said = standing === 'reported' && status !== 'completed' ? [] : [standing]
  const how = STATUS_WORDS[status]
  return [...said, ...(how ? [how] : []), ...(accordingTo ? [`according to ${accordingTo.name}`] : [])].join(', ')
}

/** "12 million crowns · a note · 2 quotes". */
function sayMore({ amount, note, role, further }: BarState): string {
  const quotes = further.length === 0 ? [] : [`${numberWord(further.length + 1)} quotes`]
  return [amount, role, note, ...quotes].filter((text) => text !== undefined).join(' · ')
}
