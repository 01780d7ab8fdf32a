import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Question, Severity } from '../../draft/questions/question.ts'
import { Pages } from '../../ui/Pages.tsx'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { showTab, takeAsking } from '../deskStore.ts'
import { useKeys } from '../useKeys.ts'
import { SecondReaderButton } from '../review/SecondReaderButton.tsx'
import { CheckCounts } from './CheckCounts.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import { CHECK_KEYS } from './checkKeys.ts'
import { type QuestionRowOf, rowsOf } from './rowsOf.ts'
import { useQuestions } from './useQuestions.ts'
import { useWalk } from './useWalk.ts'
import { focusRow, rowsIn } from './walkRows.ts'
import './check.css'

const SECTIONS: readonly { readonly severity: Severity; readonly title: string; readonly says: string }[] = [
  { severity: 'must', title: 'Must', says: 'out of the published page until mended' },
  { severity: 'look', title: 'Please look', says: 'you may say “It is right”; you are not asked again' },
  { severity: 'taste', title: 'Taste', says: '' },
]

/** Rows that a section shows at once. */
const MOST_ROWS = 200

/** All that is asked of the draft, most pressing first. Nothing here stops anybody. */
export function CheckPane() {
  const { store } = useDesk()
  useKeys(CHECK_KEYS)
  const draft = useDraft()
  const asked = useQuestions()
  const list = useRef<HTMLDivElement>(null)
  useWalk(list)
  const [asking] = useState(() => store.getState().asking)
  const bySeverity = useMemo(() => sectionsOf(asked?.questions ?? []), [asked])

  // Once, when the questions are there.
  const isKnown = asked !== null
  useEffect(() => {
    if (!isKnown || !list.current) return
    takeAsking(store)
    const rows = rowsIn(list.current)
    const wanted = rows.find(({ dataset }) => dataset['key'] === asking?.key) ?? rows[0]
    if (wanted && document.activeElement === document.body) focusRow(wanted)
  }, [isKnown, asking, store])

  return (
    <section className="desk-pane check-pane" aria-label="Check">
      <header className="desk-pane-head">
        <h2>{counted(draft.edges.length, 'relationship')}</h2>
        {asked && <CheckCounts asked={asked} />}
        <span className="desk-push" />
        <SecondReaderButton />
      </header>
      <div ref={list}>
        {asked === null ? (
          <p className="desk-empty" role="status">
            Checking …
          </p>
        ) : asked.questions.length === 0 ? (
          <div className="desk-empty">
            {draft.edges.length === 0 ? (
              <>
                <p>There is nothing to check yet. What you mark, or read from a sheet, is asked about here.</p>
                <button type="button" onClick={() => showTab(store, 'mark')}>
                  Go to Mark
                </button>
              </>
            ) : (
              <p role="status">Nothing to mend, and nothing to ask.</p>
            )}
          </div>
        ) : (
          SECTIONS.map(({ severity, title, says }) => (
            <Section
              key={severity}
              title={title}
              says={says}
              rows={bySeverity[severity]}
              openKey={asking?.opens ? asking.key : null}
              list={list}
            />
          ))
        )}
      </div>
    </section>
  )
}

interface SectionProps {
  readonly title: string
  readonly says: string
  readonly rows: readonly QuestionRowOf[]
  readonly openKey: string | null
  readonly list: RefObject<HTMLElement | null>
}

function Section({ title, says, rows, openKey, list }: SectionProps) {
  if (rows.length === 0) return null
  return (
    <section className="check-section" aria-label={title}>
      <h3>
        {title} <span className="desk-quiet">{rows.length.toLocaleString('en-GB')}</span>{' '}
        <span className="desk-quiet">{says}</span>
      </h3>
      <Pages of={title} rows={rows.length} words="questions" most={MOST_ROWS} step={MOST_ROWS}>
        {(from, to) => (
          <ul className="check-rows">
            {rows.slice(from, to).map(({ row, question }) => (
              <QuestionRow key={row} row={row} question={question} isOpen={question.key === openKey} list={list} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  )
}

function sectionsOf(questions: readonly Question[]): Readonly<Record<Severity, readonly QuestionRowOf[]>> {
  const rows = rowsOf(questions)
  const of = (severity: Severity) => rows.filter(({ question }) => question.severity === severity)
  return { must: of('must'), look: of('look'), taste: of('taste') }
}
