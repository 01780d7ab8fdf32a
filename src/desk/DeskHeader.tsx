import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Draft } from '../draft/draft.ts'
import { changing } from '../draft/stepBuilder.ts'
import { Menu } from '../ui/Menu.tsx'
import { counted } from './counted.ts'
import { useQuestions } from './check/useQuestions.ts'
import { useDesk, useDeskState } from './DeskContext.tsx'
import { type Tab, act, closeDraft, endTyping, showDialog, showTab } from './deskStore.ts'
import { Kbd } from './Kbd.tsx'
import { sayKept } from './keep/kept.ts'
import { MODIFIER } from './modifier.ts'
import { redoHere, undoHere, undoWords } from './undoHere.ts'

interface Props {
  readonly save: () => void
  readonly help: () => void
}

/** The bar at the top: the draft's name, where in the work one is, where it is kept, and what works everywhere. */
export function DeskHeader({ save, help }: Props) {
  const desk = useDesk()
  const history = useDeskState((state) => state.history)
  const kept = useDeskState((state) => state.kept)
  const words = history ? sayKept(kept) : 'Works offline · sends nothing'
  const { undo: undoes, redo: redoes } = useUndoWords()
  return (
    <header className={history ? 'desk-header desk-of-draft' : 'desk-header'}>
      <p className="desk-brand">
        <strong>Entente</strong> desk
      </p>
      {history && <h1 className="visually-hidden">{history.draft.title || 'Untitled'}</h1>}
      {history && <DraftMenu draft={history.draft} />}
      <Tabs />
      <p className={`desk-kept${kept.is === 'memory' ? ' desk-unkept' : ''}`} role="status">
        {words}
      </p>
      {history && (
        <>
          <button type="button" className="desk-save" onClick={save}>
            Save file <Kbd keys={[`${MODIFIER} S`]} />
          </button>
          <button
            type="button"
            className="bare"
            disabled={undoes === null}
            title={undoes === null ? undefined : `Undo: ${undoes}`}
            onClick={() => undoHere(desk)}
          >
            <span aria-hidden="true">↶</span> Undo
          </button>
          {redoes !== null && (
            <button type="button" className="bare" title={`Redo: ${redoes}`} onClick={() => redoHere(desk)}>
              Redo
            </button>
          )}
        </>
      )}
      <button type="button" className="bare" onClick={help}>
        Help
      </button>
    </header>
  )
}

/** What undo and redo would do now, in words; null where there is nothing. */
function useUndoWords(): ReturnType<typeof undoWords> {
  const { readings } = useDesk()
  const sheets = useStore(readings)
  const undo = useDeskState((state) => undoWords(state, sheets).undo)
  const redo = useDeskState((state) => undoWords(state, sheets).redo)
  return { undo, redo }
}

/** Its name, which can be changed here, and the way to another draft. */
function DraftMenu({ draft }: { readonly draft: Draft }) {
  const { store } = useDesk()
  const name = draft.title || 'Untitled'
  return (
    <div className="desk-name">
      <Menu
        label={`Draft: ${name}`}
        face={
          <>
            <bdi>{name}</bdi> <span aria-hidden="true">▾</span>
          </>
        }
      >
        <label>
          Name of the draft
          <input
            type="text"
            value={draft.title}
            onChange={({ target: { value } }) =>
              act(
                store,
                changing(draft, 'named the draft', (edit) => edit.set('title', value), 'title'),
              )
            }
            onBlur={() => endTyping(store)}
          />
        </label>
        <button type="button" onClick={() => closeDraft(store)}>
          Close it, to the start
        </button>
      </Menu>
    </div>
  )
}

/** Read, Mark, Check and Publish, with what there is in each. */
function Tabs() {
  const { store } = useDesk()
  const tab = useDeskState((state) => state.tab)
  const draft = useDeskState((state) => state.history?.draft ?? null)
  const asked = useQuestions()?.questions.length ?? 0
  const item = (id: Tab, label: string, count: ReactNode = null) => (
    <button
      type="button"
      className={`desk-tab desk-tab-${id}`}
      aria-current={(tab === 'entities' ? 'mark' : tab) === id ? 'page' : undefined}
      disabled={draft === null && id !== 'read'}
      onClick={() => showTab(store, id)}
    >
      {label} {count}
    </button>
  )
  return (
    <nav className="desk-tabs" aria-label="Steps of the work">
      {item('read', 'Read', draft && <small>{sayTexts(draft)}</small>)}
      {item('mark', 'Mark', draft && draft.edges.length > 0 && <small>{draft.edges.length}</small>)}
      {draft && item('network', 'Network')}
      {item('check', 'Check', asked > 0 && <span className="desk-badge">{asked.toLocaleString('en-GB')}</span>)}
      <button
        type="button"
        className="desk-tab"
        disabled={draft === null}
        aria-haspopup="dialog"
        onClick={() => showDialog(store, 'publish')}
      >
        Publish
      </button>
    </nav>
  )
}

/** “3 texts · 1 sheet”. */
function sayTexts({ documents, sheets }: Draft): string {
  const texts = documents.filter(({ isSheet }) => isSheet !== true).length
  const parts = [counted(texts, 'text'), ...(sheets.length > 0 ? [counted(sheets.length, 'sheet')] : [])]
  return texts === 0 && sheets.length === 0 ? '' : parts.join(' · ')
}
