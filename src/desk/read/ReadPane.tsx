import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { counted } from '../counted.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { chooseFiles } from '../chooseFiles.ts'
import { openDocument, showDialog, takeIncoming } from '../deskStore.ts'
import { useKeys } from '../useKeys.ts'
import { Accounts } from './Accounts.tsx'
import { AsRead } from './AsRead.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { isAskedWhen } from './isAskedWhen.ts'
import { TEXTS_KEYS } from './readKeys.ts'
import { readFiles } from './readFiles.ts'
import { dismissProblems, showSheet } from './readings.ts'
import { SheetPane } from './SheetPane.tsx'
import { usePaneKeys } from './usePaneKeys.ts'
import './read.css'

/** Texts and sheets come in; each text says when it was published, each sheet how it is to be read. */
export function ReadPane() {
  const { store, readings } = useDesk()
  const incoming = useDeskState((state) => state.incoming)
  const sheet = useStore(readings, ({ sheets, sheetKey }) => sheets.find(({ key }) => key === sheetKey))
  useEffect(() => {
    const taken = takeIncoming(store)
    if (taken.length > 0) readFiles(store, readings, taken)
  }, [incoming, store, readings])
  return sheet ? <SheetPane key={sheet.key} sheet={sheet} /> : <TextsPane />
}

function TextsPane() {
  const { store, take } = useDesk()
  useKeys(TEXTS_KEYS)
  const draft = useDraft()
  const asked = draft.documents.filter((document) => isAskedWhen(draft, document)).length
  const open = useDeskState(({ documentId }) => draft.documents.find(({ id }) => id === documentId))
  const pane = useRef<HTMLDivElement>(null)
  const { documents } = draft
  const isWalked = useRef(false)
  useEffect(() => {
    if (isWalked.current) focusQuestion(pane.current)
    isWalked.current = false
  }, [open])
  usePaneKeys({
    walk: (by) => {
      const inOrder = by === 1 ? documents : documents.toReversed()
      const at = inOrder.findIndex((document) => document === open)
      const next = [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)].find((one) => isAskedWhen(draft, one))
      if (!next) return
      if (next === open) focusQuestion(pane.current)
      isWalked.current = next !== open
      openDocument(store, next.id)
    },
  })
  const choose = async () => take((await chooseFiles(document)).map((file) => ({ file })))
  return (
    <div className="desk-read" ref={pane}>
      <section className="desk-pane" aria-label="Texts">
        <header className="desk-pane-head">
          <h2>Texts</h2>
          <span className="desk-quiet">{sayTexts(draft.documents.length, asked)}</span>
          <span className="desk-push" />
          <button type="button" onClick={() => void choose()}>
            Add files
          </button>
          <button type="button" onClick={() => showDialog(store, 'paste')}>
            Paste text
          </button>
        </header>
        <Progress />
        <Problems />
        {draft.documents.length > 0 ? (
          <DocumentsTable />
        ) : (
          <p className="desk-empty">
            No text yet. Drop articles here, or paste one. A quote needs the text that it stands in.
          </p>
        )}
        <Sheets />
        {draft.documents.length > 0 && (
          <p className="desk-empty desk-rights">
            Readers get the quotes that relationships rest on. Choose “full text” only where you hold the right to
            publish it.
          </p>
        )}
      </section>
      {open && <AsRead document={open} />}
    </div>
  )
}

/** The first answer of the question that is open: the number keys answer it. */
function focusQuestion(pane: HTMLElement | null): void {
  pane?.querySelector<HTMLElement>('[data-question] button')?.focus()
}

function sayTexts(count: number, asked: number): string {
  if (asked === 0) return counted(count, 'text')
  return `${count.toLocaleString('en-GB')}, ${asked === 1 ? 'one has a question' : `${asked.toLocaleString('en-GB')} have a question`}`
}

function Progress() {
  const { readings } = useDesk()
  const progress = useStore(readings, (state) => state.progress)
  const stop = useStore(readings, (state) => state.stop)
  if (!progress) return null
  const { done, of, name } = progress
  return (
    <div className="desk-progress" role="status">
      <progress max={of} value={done} aria-label="Files read" />
      <span>
        {done + 1} of {of}: {name}
      </span>
      {stop && (
        <button type="button" onClick={stop}>
          Stop
        </button>
      )}
    </div>
  )
}

/** Files that could not be read, or were read otherwise than they are. */
function Problems() {
  const { readings } = useDesk()
  const problems = useStore(readings, (state) => state.problems)
  if (problems.length === 0) return null
  return (
    <div className="desk-problems" role="alert">
      <ul>
        {problems.map(({ file, reason }, i) => (
          <li key={i}>
            {file !== '' && <strong>{file}</strong>} {reason}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => dismissProblems(readings)}>
        Close
      </button>
    </div>
  )
}

/** The sheets that wait to be mapped, and what came of those that are in. */
function Sheets() {
  const { readings } = useDesk()
  const sheets = useStore(readings, (state) => state.sheets)
  const accounts = useStore(readings, (state) => state.accounts)
  if (sheets.length + accounts.length === 0) return null
  return (
    <section className="desk-sheets" aria-label="Sheets and networks">
      <h3>
        Sheets and networks <span className="desk-quiet">{sheets.length + accounts.length}</span>
      </h3>
      {sheets.map(({ key, table, made }) => (
        <p key={key} className="desk-sheet-row">
          <span>
            {table.file}{' '}
            <span className="desk-quiet">{sayTable(table.rows.length, table.separator, made?.questions.length)}</span>
          </span>
          <button type="button" onClick={() => showSheet(readings, key)}>
            Map columns
          </button>
        </p>
      ))}
      <Accounts accounts={accounts} />
    </section>
  )
}

function sayTable(rows: number, separator: string | null, questions: number | undefined): string {
  const parts = [counted(rows, 'row')]
  if (separator !== null) parts.push(`${separator === '\t' ? 'tab' : separator} as separator`)
  if (questions !== undefined && questions > 0) parts.push(counted(questions, 'question'))
  return parts.join(' · ')
}
