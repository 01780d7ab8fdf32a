import { type KeyboardEvent, type RefObject, memo, useRef, useState } from 'react'
import type { Question, Repair } from '../../draft/questions/question.ts'
import { capitalised } from '../../model/sentence.ts'
import { useDesk } from '../DeskContext.tsx'
import { openDocument, select, showInText, showTab } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { ClaimWords } from './ClaimWords.tsx'
import { QuestionMark } from './QuestionMark.tsx'
import { QuestionQuotes } from './QuestionQuotes.tsx'
import { RepairForm } from './RepairForm.tsx'
import { answer } from './useQuestions.ts'
import { useSeen } from './useSeen.ts'
import { useSuggestion } from './useSuggestion.ts'
import { focusRow, moveFocus } from './walkRows.ts'

interface Props {
  readonly row: string
  readonly question: Question
  /** Its first repair that has to be filled in is open from the beginning. */
  readonly isOpen: boolean
  readonly list: RefObject<HTMLElement | null>
}

const OPENS: Readonly<Record<Question['list'], string>> = {
  edges: 'Open in its text',
  nodes: 'Open among the entities',
  documents: 'Open among the texts',
}

type Opening = Extract<Repair, { readonly opens: string }>

/** One question: the claim, the words that it rests on, and what can be done about it. */
export const QuestionRow = memo(({ row, question, isOpen, list }: Props) => {
  const { store } = useDesk()
  const element = useRef<HTMLLIElement>(null)
  const isSeen = useSeen(element, question.suggest !== undefined)
  const suggestion = useSuggestion(question, isSeen)
  const repairs = suggestion?.repairs ?? question.repairs
  const [opened, setOpened] = useState<Opening['opens'] | null>(
    isOpen ? (question.repairs.find(isOpening)?.opens ?? null) : null,
  )

  // On to the next before this one goes: it is still there to be counted from.
  const moveOn = () => {
    const { current } = list
    if (current && !moveFocus(current, 1, false)) moveFocus(current, -1, false)
  }
  const repair = (chosen: Repair) => {
    if (isOpening(chosen)) {
      setOpened(chosen.opens)
      return
    }
    if (answer(store, question, chosen.step)) moveOn()
  }
  const openIt = () => {
    if (question.list === 'nodes') {
      select(store, question.subject)
      showTab(store, 'entities')
      return
    }
    if (question.list === 'documents') {
      openDocument(store, question.subject)
      showTab(store, 'read')
      return
    }
    const [quote] = question.quotes
    showInText(store, question.subject, (quote ?? suggestion?.quote)?.document ?? null)
  }
  const close = () => {
    setOpened(null)
    if (element.current) focusRow(element.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (key === 'Escape' && opened !== null) {
      event.preventDefault()
      close()
      return
    }
    if (target instanceof Element && target.closest('form')) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if ((by === 1 || by === -1) && list.current) {
      event.preventDefault()
      moveFocus(list.current, by, false)
      return
    }
    const chosen = /^[1-9]$/.test(key) ? repairs[Number(key) - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    repair(chosen)
  }
  const quotes = suggestion ? [suggestion.quote] : question.quotes
  const detail = <p className="desk-quiet">{capitalised(suggestion?.detail ?? question.detail)}</p>
  const isLed = suggestion !== null || question.severity === 'must'
  return (
    // The number keys answer the question that has the focus, by whichever of its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={element} className="check-row" data-row={row} data-key={question.key} onKeyDown={onKeyDown}>
      <QuestionMark severity={question.severity} />
      <div className="check-claim">
        <button
          type="button"
          className="desk-row-title"
          data-row-title=""
          title={OPENS[question.list]}
          onClick={openIt}
        >
          <ClaimWords parts={question.title} />
        </button>
        <p className="desk-quiet">{question.short}</p>
      </div>
      <div className="check-says">
        {isLed && detail}
        <QuestionQuotes quotes={quotes} />
        {!isLed && detail}
      </div>
      <div className="check-repairs">
        {repairs.map((one, i) => (
          <button key={one.label} type="button" aria-keyshortcuts={String(i + 1)} onClick={() => repair(one)}>
            {one.label} {i === 0 && <Kbd keys={['1']} />}
          </button>
        ))}
      </div>
      {opened !== null && (
        <RepairForm
          question={question}
          opens={opened}
          close={close}
          take={(step) => {
            setOpened(null)
            if (answer(store, question, step)) moveOn()
          }}
        />
      )}
    </li>
  )
})

function isOpening(repair: Repair): repair is Opening {
  return 'opens' in repair
}
