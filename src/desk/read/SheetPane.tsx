import { useEffect, useRef } from 'react'
import { sayCited, sayRead } from '../../draft/tables/sayRead.ts'
import { answer } from '../../draft/tables/sheetQuestions.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act, endTyping } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { MODIFIER } from '../modifier.ts'
import { useKeys } from '../useKeys.ts'
import { bringSheet } from './bringSheet.ts'
import { NewerSheet } from './NewerSheet.tsx'
import { makeSheet } from './makeSheet.ts'
import type { OpenSheet } from './openSheet.ts'
import { addAccount, changeSheet, closeSheet, showSheet } from './readings.ts'
import { SHEET_KEYS } from './readKeys.ts'
import { SheetQuestions } from './SheetQuestions.tsx'
import { SheetTable } from './SheetTable.tsx'
import { usePaneKeys } from './usePaneKeys.ts'

/** A sheet before it is brought in: how each column is read, what is asked, and what will come of it. */
export function SheetPane({ sheet }: { readonly sheet: OpenSheet }) {
  const { store, readings } = useDesk()
  const draft = useDraft()
  const pane = useRef<HTMLDivElement>(null)
  useKeys(SHEET_KEYS)
  const { key, table, mapping, answers, made, nodes } = sheet
  useEffect(() => {
    let isLeft = false
    const work = makeSheet(sheet, draft)
    void inSlices(work).then((result) => {
      if (!isLeft) changeSheet(readings, key, (now) => ({ ...now, made: result }))
    })
    return () => {
      isLeft = true
    }
    // What is worked out is a part of the sheet: only what it is worked out from starts it anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, mapping, answers, nodes, draft, key, readings])

  const bring = () => {
    const brought = bringSheet(draft, sheet)
    if (!brought) return
    for (const step of brought.steps) act(store, step)
    endTyping(store)
    addAccount(readings, brought.account)
    closeSheet(readings, key)
  }
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
          <h2>{table.file}</h2>
          <span className="desk-quiet">{facts.filter((fact) => fact !== '').join(' · ')}</span>
          <span className="desk-push" />
          <span className="desk-quiet">mapping kept for the next version of this sheet</span>
        </header>
        <SheetTable sheet={sheet} change={(to) => changeSheet(readings, key, (now) => ({ ...now, mapping: to }))} />
        <footer className="desk-sheet-foot">
          <div>
            <p role="status">
              {made ? (
                <>
                  <strong>{sayRead(made.found)}.</strong> {sayCited([...made.quotes.values()], made.found.edges.length)}
                </>
              ) : (
                'Being read …'
              )}
            </p>
            <label>
              <input
                type="checkbox"
                checked={mapping.rowsCite}
                onChange={({ target: { checked } }) =>
                  changeSheet(readings, key, (now) => ({ ...now, mapping: { ...now.mapping, rowsCite: checked } }))
                }
              />{' '}
              Each row cites itself: the sheet becomes a document, and readers are told that the row is the source.
            </label>
          </div>
          <button type="button" onClick={back}>
            Back
          </button>
          <button
            type="button"
            className="desk-strong"
            disabled={!made || made.found.edges.length + made.found.nodes.length === 0}
            onClick={bring}
          >
            Bring in {made?.found.edges.length.toLocaleString('en-GB') ?? ''} <Kbd keys={[`${MODIFIER} ↵`]} />
          </button>
        </footer>
      </section>
      <SheetQuestions
        above={
          made?.difference && (
            <NewerSheet
              difference={made.difference}
              sheet={sheet}
              change={(to) => changeSheet(readings, key, (now) => ({ ...now, ...to }))}
            />
          )
        }
        questions={made?.questions ?? []}
        take={(effect) => changeSheet(readings, key, (now) => ({ ...now, answers: answer(now.answers, effect) }))}
      />
    </div>
  )
}
