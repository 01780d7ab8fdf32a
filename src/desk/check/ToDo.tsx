import { type KeyboardEvent, type RefObject, memo, useMemo, useRef } from 'react'
import type { Question } from '../../draft/questions/question.ts'
import { capitalised } from '../../model/sentence.ts'
import { useDesk } from '../DeskContext.tsx'
import { openDocument, select, showQuestion, showTab } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { ClaimWords } from './ClaimWords.tsx'
import { QuestionMark } from './QuestionMark.tsx'
import { rowsOf } from './rowsOf.ts'
import { answer, useQuestions } from './useQuestions.ts'
import { useSeen } from './useSeen.ts'
import { useSuggestion } from './useSuggestion.ts'
import { useWalk } from './useWalk.ts'
import { moveFocus } from './walkRows.ts'
import './check.css'

/** Questions that stand beside the text; all are in Check. */
const MOST_SHOWN = 40

const NONE: readonly Question[] = []

/** The questions beside the text, most pressing first. */
export function ToDo() {
  const { store } = useDesk()
  const asked = useQuestions()
  const questions = asked?.questions ?? NONE
  const rows = useMemo(() => rowsOf(questions.slice(0, MOST_SHOWN)), [questions])
  const list = useRef<HTMLUListElement>(null)
  const show = ({ list: records, subject, quotes }: Question) => {
    if (records === 'documents') {
      openDocument(store, subject)
      return
    }
    const [quote] = quotes
    if (records === 'edges' && quote) openDocument(store, quote.document)
    select(store, subject)
  }
  useWalk(list, (row) => {
    const found = rows.find((one) => one.row === row)
    if (found) show(found.question)
  })
  const musts = questions.findLastIndex(({ severity }) => severity === 'must') + 1
  return (
    <section className="desk-pane desk-todo" aria-label="To do">
      <header className="desk-pane-head">
        <h2>To do</h2>
        <span className="desk-quiet">
          {asked && !asked.isBehind ? sayCounts(questions.length, musts) : 'checking …'}
        </span>
        <span className="desk-push" />
        {questions.length > 0 && (
          <span className="desk-quiet">
            <Kbd keys={['F8']} /> next
          </span>
        )}
      </header>
      <ul ref={list} className="check-todo">
        {rows.map(({ row, question }) => (
          <Item key={row} row={row} question={question} show={show} list={list} />
        ))}
      </ul>
      {questions.length > MOST_SHOWN && (
        <p className="desk-empty">
          <button type="button" onClick={() => showTab(store, 'check')}>
            {(questions.length - MOST_SHOWN).toLocaleString('en-GB')} more in Check
          </button>
        </p>
      )}
    </section>
  )
}

interface ItemProps {
  readonly row: string
  readonly question: Question
  readonly show: (question: Question) => void
  readonly list: RefObject<HTMLElement | null>
}

const Item = memo(
  ({ row, question, show, list }: ItemProps) => {
    const { store } = useDesk()
    const element = useRef<HTMLLIElement>(null)
    const isSeen = useSeen(element, question.suggest !== undefined)
    const suggestion = useSuggestion(question, isSeen)
    const [first] = suggestion?.repairs ?? question.repairs
    const repair = () => {
      if (!first) return
      if ('opens' in first) showQuestion(store, { key: question.key, opens: true })
      else if (answer(store, question, first.step) && list.current && !moveFocus(list.current, 1, false))
        moveFocus(list.current, -1, false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if ((by === 1 || by === -1) && list.current) {
        event.preventDefault()
        moveFocus(list.current, by, false)
      } else if (event.key === '1') {
        event.preventDefault()
        repair()
      }
    }
    return (
      // The number key answers the question that has the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
      <li ref={element} className="check-item" data-row={row} onKeyDown={onKeyDown}>
        <QuestionMark severity={question.severity} />
        <div className="check-claim">
          <button type="button" className="desk-row-title" data-row-title="" onClick={() => show(question)}>
            <strong>
              <ClaimWords parts={question.title} />
            </strong>{' '}
            {question.short}
          </button>
          <p className="desk-quiet">
            {capitalised(suggestion?.detail ?? question.detail)}
            {suggestion && (
              <>
                {' '}
                “<bdi>{suggestion.quote.text}</bdi>”
              </>
            )}
          </p>
        </div>
        {first && (
          <button type="button" aria-keyshortcuts="1" onClick={repair}>
            {first.label}
          </button>
        )}
      </li>
    )
  },
  // What shows it is made anew with the list, and does the same.
  (before, after) => before.row === after.row && before.question === after.question,
)

/** “5, one must”. */
function sayCounts(count: number, musts: number): string {
  if (count === 0) return 'nothing'
  const said = musts === 0 ? '' : `, ${musts === 1 ? 'one must' : `${musts.toLocaleString('en-GB')} must`}`
  return `${count.toLocaleString('en-GB')}${said}`
}
