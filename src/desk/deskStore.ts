/**
 * What the curator works on and looks at, and the actions that change it. The draft changes by steps alone (`act`), so that every change
 * can be undone and is kept; all else here is of this window and of no file.
 */
import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Draft } from '../draft/draft.ts'
import type { Handed } from '../draft/handed.ts'
import type { BarState } from '../draft/marking/barState.ts'
import type { Pending } from '../draft/marking/pendingOf.ts'
import { type History, begin, redo, redoLabel, rest, take, undo, undoLabel } from '../draft/history.ts'
import { NO_STEPS } from '../draft/keptSteps.ts'
import type { DraftStep } from '../draft/step.ts'
import type { TemplateId } from '../draft/templates.ts'
import type { HintStep } from './hints/hints.ts'
import type { KeptDraft } from './keep/keep.ts'
import type { Kept } from './keep/kept.ts'
import type { KeyHint } from './keyHint.ts'
import type { Reviewing } from './review/reviewingState.ts'

/**
 * What takes the middle. On a wide screen the network stands beside the text, and `network` is shown as `mark`. `entities` is the other
 * side of `mark`: the names of all texts in one table.
 */
export const TABS = ['read', 'mark', 'entities', 'network', 'check'] as const
export type Tab = (typeof TABS)[number]

/** What was dropped, chosen or pasted and is not read yet. What was pasted may have come with its HTML. */
export type Incoming = { readonly file: File } | { readonly pasted: string; readonly html?: string }

/** A dialog over the page, of which one is open at a time. */
export type DeskDialog = 'publish' | 'paste' | 'help' | 'hand-over'

/** The question that Check begins with, and whether the repair that has to be filled in is open. */
export interface Asking {
  readonly key: string
  readonly opens: boolean
}

/** Something that the curator should know about what was just done. */
export interface DeskNotice {
  readonly text: string
  /** It is not of the draft that is open, and stays when another is. */
  readonly stays?: true
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly act: () => void }
}

/** A file was opened, and this browser keeps another state of the same draft: nothing is lost until the curator chooses. */
export interface Recovery {
  readonly kept: Pick<KeptDraft, 'head' | 'draft' | 'steps'>
  readonly file: { readonly name: string; readonly draft: Draft; readonly handed: Handed | null }
}

/** A file of the draft that is open came back: what changed in it waits to be taken. */
export interface Returned {
  readonly name: string
  readonly draft: Draft
  /** The draft as it was handed over; null where the file does not say. */
  readonly base: Draft | null
}

export interface DeskState {
  /** The draft (`history.draft`) with its steps; null on the start screen, where nothing is open. */
  readonly history: History | null
  /** Counts how often a draft was opened: what a pane remembers of one is nothing to the next. */
  readonly opened: number
  readonly tab: Tab
  /** Counts how often a tab was chosen: the pane that is shown takes the keys each time. */
  readonly tabChosen: number
  readonly dialog: DeskDialog | null
  /** Id of the document that is open in Read and in Mark; null where there is none. */
  readonly documentId: string | null
  /** Id of the node or edge that text, network and lists show as selected; null for none. */
  readonly selectedId: string | null
  /** Id of a relationship that Mark is to open in its bar; null once it has. */
  readonly reopens: string | null
  /** Bars in which something was done that is not saved: the one that is open, and those that were closed. The latest last. */
  readonly unfinished: readonly BarState[]
  /** What the bar that is open would add, to be seen in the network; null while none is. */
  readonly pending: Pending | null
  /** Null for the first question, or where one has been shown already. */
  readonly asking: Asking | null
  /** Files and texts that wait for the pane Read, which takes them with `takeIncoming`. */
  readonly incoming: readonly Incoming[]
  /** Where the present draft is kept. */
  readonly kept: Kept
  /** The keys that work now, as the pane that has the focus said them with `useKeys`. */
  readonly keys: readonly KeyHint[]
  readonly notices: readonly DeskNotice[]
  /** Who reads as a second reader in the pane Check; null for nobody. */
  readonly reviewing: Reviewing | null
  /** A file that came back; null for none. */
  readonly returned: Returned | null
  /** A choice that waits on the start screen; null for none. */
  readonly recovery: Recovery | null
  /** The words that the next new draft begins with. */
  readonly templateId: TemplateId
  /** The hints that somebody has got, and that are not shown again. */
  readonly seenHints: readonly HintStep[]
}

export type DeskStore = StoreApi<DeskState>

/** What belongs to one draft, while none is open. */
const CLOSED: Omit<DeskState, 'keys' | 'notices' | 'opened' | 'templateId' | 'tabChosen' | 'seenHints'> = {
  history: null,
  tab: 'read',
  dialog: null,
  documentId: null,
  selectedId: null,
  reopens: null,
  unfinished: [],
  pending: null,
  asking: null,
  incoming: [],
  kept: { is: 'unchanged' },
  reviewing: null,
  returned: null,
  recovery: null,
}

export function createDeskStore(): DeskStore {
  return createStore<DeskState>(() => ({
    ...CLOSED,
    opened: 0,
    tabChosen: 0,
    keys: [],
    notices: [],
    templateId: 'boards-and-owners',
    seenHints: [],
  }))
}

/** Opens a draft in the place of the one before it. @param steps what was done to it, and can be undone */
export function openDraft(
  store: DeskStore,
  draft: Draft,
  tab: Tab = draft.edges.length > 0 ? 'mark' : 'read',
  steps = NO_STEPS,
): void {
  const [first] = draft.documents
  store.setState(({ notices, opened }) => ({
    ...CLOSED,
    notices: staying(notices),
    opened: opened + 1,
    history: { ...begin(draft), ...steps },
    tab,
    documentId: first?.id ?? null,
  }))
}

/** Leads back to the start screen. What was kept stays kept. */
export function closeDraft(store: DeskStore): void {
  store.setState(({ notices }) => ({ ...CLOSED, notices: staying(notices) }))
}

function staying(notices: readonly DeskNotice[]): readonly DeskNotice[] {
  return notices.filter(({ stays }) => stays)
}

/** Takes a step of the draft. Does nothing where none is open. */
export function act(store: DeskStore, step: DraftStep): void {
  actAll(store, [step])
}

/** Takes steps one after the other; nothing sees the draft between them. */
export function actAll(store: DeskStore, steps: readonly DraftStep[]): void {
  changeHistory(store, (history) => steps.reduce(take, history))
}

/** Ends what is being typed, so that the next step is undone by itself: where a field is left. */
export function endTyping(store: DeskStore): void {
  changeHistory(store, rest)
}

/** Takes back what was done last, and says what it was; null where there is nothing. */
export function undoLast(store: DeskStore): string | null {
  const { history } = store.getState()
  changeHistory(store, undo)
  return history && undoLabel(history)
}

/** Does again what was taken back last, and says what it was; null where there is nothing. */
export function redoLast(store: DeskStore): string | null {
  const { history } = store.getState()
  changeHistory(store, redo)
  return history && redoLabel(history)
}

/** What is open and selected is let go where it is no more. */
function changeHistory(store: DeskStore, change: (history: History) => History): void {
  const { history, documentId, selectedId } = store.getState()
  if (!history) return
  const next = change(history)
  if (next === history) return
  const { documents, nodes, edges } = next.draft
  const has = (records: readonly { readonly id: string }[], id: string | null) => records.some((one) => one.id === id)
  store.setState({
    history: next,
    documentId: has(documents, documentId) ? documentId : (documents[0]?.id ?? null),
    selectedId: has(nodes, selectedId) || has(edges, selectedId) ? selectedId : null,
  })
}

export function showTab(store: DeskStore, tab: Tab): void {
  store.setState(({ tabChosen }) => ({ tab, tabChosen: tabChosen + 1 }))
}

export function showDialog(store: DeskStore, dialog: DeskDialog | null): void {
  store.setState({ dialog })
}

/** Opens a document, in the pane that is shown. */
export function openDocument(store: DeskStore, documentId: string | null): void {
  store.setState({ documentId })
}

export function select(store: DeskStore, selectedId: string | null): void {
  store.setState({ selectedId })
}

/** The hint of a step has been read. */
export function seeHint(store: DeskStore, step: HintStep): void {
  const { seenHints } = store.getState()
  if (!seenHints.includes(step)) store.setState({ seenHints: [...seenHints, step] })
}

/** Shows one question in Check. */
export function showQuestion(store: DeskStore, asking: Asking): void {
  store.setState({ asking, tab: 'check' })
}

/** The question that was to be shown, handed over once. */
export function takeAsking(store: DeskStore): Asking | null {
  const { asking } = store.getState()
  if (asking) store.setState({ asking: null })
  return asking
}

/** Shows a relationship where it stands: in its text, in Mark. Of one without a quote the text is the one that is open. */
export function showInText(store: DeskStore, edgeId: string, documentId: string | null): void {
  store.setState({ selectedId: edgeId, tab: 'mark', ...(documentId !== null && { documentId }) })
}

/** Opens a relationship in its bar, in Mark, where one of its quotes stands. */
export function reopen(store: DeskStore, edgeId: string): void {
  store.setState({ selectedId: edgeId, reopens: edgeId, tab: 'mark' })
}

/** The relationship that was to be opened, handed over once. */
export function takeReopens(store: DeskStore): string | null {
  const { reopens } = store.getState()
  if (reopens !== null) store.setState({ reopens: null })
  return reopens
}

/** Gives files and texts to the pane Read, which is shown. */
export function bringIn(store: DeskStore, incoming: readonly Incoming[]): void {
  if (incoming.length === 0) return
  store.setState({ incoming: [...store.getState().incoming, ...incoming], tab: 'read' })
}

/** What waits to be read, handed over once. */
export function takeIncoming(store: DeskStore): readonly Incoming[] {
  const { incoming } = store.getState()
  if (incoming.length > 0) store.setState({ incoming: [] })
  return incoming
}

/** Says something to the curator, once: the same words do not stand twice. */
export function say(store: DeskStore, notice: DeskNotice): void {
  const others = store.getState().notices.filter(({ text }) => text !== notice.text)
  store.setState({ notices: [...others, notice] })
}

export function dismiss(store: DeskStore, notice: DeskNotice): void {
  store.setState({ notices: store.getState().notices.filter((one) => one !== notice) })
}
