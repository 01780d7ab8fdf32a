import { useEffect, useRef, useState } from 'react'
import { sayCited, sayRead } from '../../draft/tables/sayRead.ts'
import { type Effect, answer } from '../../draft/tables/sheetQuestions.ts'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { actAll, endTyping } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { MODIFIER } from '../modifier.ts'
import { useKeys } from '../useKeys.ts'
import { bringSheet } from './bringSheet.ts'
import { NewerSheet } from './NewerSheet.tsx'
import { makeSheet } from './makeSheet.ts'
import type { MadeOfSheet, OpenSheet } from './openSheet.ts'
import { addAccount, changeSheet, choose, closeSheet, showSheet } from './readings.ts'
import { SHEET_KEYS } from './readKeys.ts'
import { SheetQuestions } from './SheetQuestions.tsx'
import { SheetTable } from './SheetTable.tsx'
import { usePaneKeys } from './usePaneKeys.ts'
import { useSliced } from './useSliced.ts'

/** A sheet before it is brought in: how each column is read, what is asked, and what will come of it. */
export function SheetPane({ sheet }: { readonly sheet: OpenSheet }) {
  const { store, readings } = useDesk()
  const draft = useDraft()
  const pane = useRef<HTMLDivElement>(null)
  useKeys(SHEET_KEYS)
  const { key, table, mapping, answers, made, nodes, listsEntities } = sheet
  const reading = useSliced()
  const bringing = useSliced()
  const { start: read, stop: leave } = reading
  const { start: bringOn, stop: stopBringing } = bringing
  const [isStopped, setIsStopped] = useState(false)
  useEffect(() => {
    if (isStopped) return undefined
    read(
      (watched) => makeSheet(sheet, draft, watched),
      (result) => changeSheet(readings, key, (now) => ({ ...now, made: result })),
    )
    return leave
    // What is worked out is a part of the sheet: only what it is worked out from starts it anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, mapping, answers, nodes, listsEntities, draft, key, readings, isStopped])
  // What is being brought in is of the draft and the sheet as they were.
  useEffect(() => stopBringing, [stopBringing, draft, mapping, answers, sheet.keeps, sheet.takes, sheet.removes])

  const bring = () => {
    if (!made || reading.done !== null || bringing.done !== null) return
    bringOn(
      (watched) => bringSheet(draft, sheet, made, watched),
      (brought) => {
        actAll(store, brought.steps)
        endTyping(store)
        addAccount(readings, brought.account)
        closeSheet(readings, key)
      },
    )
  }
  const take = (effect: Effect, label: string) =>
    choose(readings, key, `answered “${label}”`, (now) => ({ answers: answer(now.answers, effect) }))
  const back = () => showSheet(readings, null)
  usePaneKeys({
    finish: bring,
    walk: (by) => {
      const all = [...(pane.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
      const at = all.findIndex((one) => one.contains(document.activeElement))
      const next = at < 0 && by < 0 ? all.length - 1 : at + by
      all[(next + all.length) % Math.max(1, all.length)]?.focus()
    },
  })
  const separator = table.separator === null ? '' : `“${table.separator === '\t' ? 'tab' : table.separator}”`
  const facts = [counted(table.rows.length, 'row'), separator, table.encoding.toUpperCase()]
  return (
    <div className="desk-read" ref={pane}>
      <section className="desk-pane desk-sheet" aria-label={table.file}>
        <header className="desk-pane-head">
          <h2>{nodes ? `${nodes.file} and ${table.file}` : table.file}</h2>
          <span className="desk-quiet">{facts.filter((fact) => fact !== '').join(' · ')}</span>
          <span className="desk-push" />
          {!nodes && !listsEntities && (
            <span className="desk-quiet">mapping kept for the next version of this sheet</span>
          )}
        </header>
        <SheetTable
          sheet={sheet}
          change={(to, heading) => choose(readings, key, `mapped “${heading}”`, () => ({ mapping: to }))}
        />
        <footer className="desk-sheet-foot">
          <div>
            <p role="status">
              {made && !isStopped ? (
                <>
                  <strong>{sayRead(made.found)}.</strong> {mapping.rowsCite ? 'All cite their rows.' : sayStates(made)}
                </>
              ) : isStopped ? (
                'The reading was stopped; nothing of the sheet is in the draft.'
              ) : (
                'Being read …'
              )}
            </p>
            {isStopped ? (
              <button type="button" onClick={() => setIsStopped(false)}>
                Read it
              </button>
            ) : (
              <Progress
                {...(bringing.done === null
                  ? readSoFar(reading.done, table.rows.length)
                  : { label: 'Relationships brought in', done: bringing.done, of: made?.found.edges.length ?? 0 })}
                stop={bringing.done === null ? () => setIsStopped(true) : stopBringing}
              />
            )}
            {made && !isStopped && <Remarks made={made} />}
            {!nodes && !listsEntities && (
              <label>
                <input
                  type="checkbox"
                  checked={mapping.rowsCite}
                  onChange={({ target: { checked } }) =>
                    choose(readings, key, 'chose what the rows cite', (now) => ({
                      mapping: { ...now.mapping, rowsCite: checked },
                    }))
                  }
                />{' '}
                Each row cites itself: the sheet becomes a document, and readers are told that the row is the source.
              </label>
            )}
          </div>
          <button type="button" onClick={back}>
            Back
          </button>
          <button
            type="button"
            className="desk-strong"
            disabled={
              !made ||
              isStopped ||
              reading.done !== null ||
              bringing.done !== null ||
              made.found.edges.length + made.found.nodes.length === 0
            }
            onClick={bring}
          >
            Bring in {made ? sayWhat(made, listsEntities === true) : ''} <Kbd keys={[`${MODIFIER} ↵`]} />
          </button>
        </footer>
      </section>
      <SheetQuestions
        above={
          made?.difference && (
            <NewerSheet
              difference={made.difference}
              sheet={sheet}
              change={(to) => choose(readings, key, 'chose what changes', () => to)}
            />
          )
        }
        questions={made?.questions ?? []}
        take={take}
      />
    </div>
  )
}

function sayStates({ quoteStates, found }: MadeOfSheet): string {
  const outcomes = { found: 'found', taken: 'found', near: 'near', left: 'none', none: 'none' } as const
  const results = Array.from(quoteStates.values(), (state) => ({ outcome: outcomes[state] }))
  return sayCited(results, found.edges.length)
}

/** “12”; of a list of entities “4 entities”. */
function sayWhat({ found: { nodes, edges } }: MadeOfSheet, listsEntities: boolean): string {
  return listsEntities ? counted(nodes.length, 'entity', 'entities') : edges.length.toLocaleString('en-GB')
}

/** What of the sheet is read otherwise than it stands there, before it is brought in. */
function Remarks({ made: { found } }: { readonly made: MadeOfSheet }) {
  const { remarks } = found
  if (remarks.length === 0) return null
  return (
    <details className="desk-account">
      <summary>To know: {remarks.length.toLocaleString('en-GB')}</summary>
      <ul>
        {remarks.slice(0, MOST_REMARKS).map(({ at, text }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may say the same of one place, and none moves
          <li key={i}>
            <strong>{at}</strong> {text}
          </li>
        ))}
        {remarks.length > MOST_REMARKS && <li>and {(remarks.length - MOST_REMARKS).toLocaleString('en-GB')} more</li>}
      </ul>
    </details>
  )
}

const MOST_REMARKS = 100

/** A sheet of a few rows is read before anything could be said. @param done as `makeSheet` counts it */
function readSoFar(done: number | null, rows: number): Omit<ProgressProps, 'stop'> {
  if (done === null || done === 0) return { label: '', done: null, of: rows }
  return done <= rows
    ? { label: 'Rows read', done, of: rows }
    : { label: 'Quotes looked for', done: done - rows, of: rows }
}

interface ProgressProps {
  readonly label: string
  /** Null where nothing is done. */
  readonly done: number | null
  readonly of: number
  readonly stop: () => void
}

/** “12,000 of 20,000 rows”, and the way to stop. */
function Progress({ label, done, of, stop }: ProgressProps) {
  if (done === null) return null
  return (
    <p className="desk-progress">
      <progress max={of} value={done} aria-label={label} />
      <span>
        {label}: {done.toLocaleString('en-GB')} of {of.toLocaleString('en-GB')}
      </span>
      <button type="button" onClick={stop}>
        Stop
      </button>
    </p>
  )
}
