/** Puts the desk's parts together: its store, what comes in, what is kept and saved. */
import { DatasetError } from '../data/datasetError.ts'
import type { Draft } from '../draft/draft.ts'
import { readDraft } from '../draft/readDraft.ts'
import { sameContent } from '../draft/sameContent.ts'
import { counted } from './counted.ts'
import type { DeskParts, DeskSurroundings } from './DeskContext.tsx'
import { type Incoming, bringIn, createDeskStore, say } from './deskStore.ts'
import { deskName } from './files/fileNames.ts'
import { type Handed, readHanded } from './files/handed.ts'
import { readDeskFile } from './files/readDeskFile.ts'
import { type FileHandle, saveFile } from './files/saveFile.ts'
import { workText } from './files/workText.ts'
import { followHints } from './hints/followHints.ts'
import { browserKeep } from './keep/browserKeep.ts'
import { followDraft } from './keep/followDraft.ts'
import { createReadings } from './read/readings.ts'
import { newDraft } from './newDraft.ts'
import { EXAMPLE_FILES } from './example/exampleFiles.ts'
import { createHandOver } from './review/handOver.ts'
import { startReviewing } from './review/reviewing.ts'

export function createDesk({ page, copy, renderNetwork, publishedPage }: DeskSurroundings): DeskParts {
  const store = createDeskStore()
  followHints(store, page)
  const keep = browserKeep(page)
  /** The file that each draft is written into, by its id, as long as the window is open. */
  const handles = new Map<string, FileHandle>()

  const save = async () => {
    const draft = store.getState().history?.draft
    if (!draft) return
    const { withDraft } = copy
    if (!withDraft) {
      say(store, {
        text: 'This desk is being developed and has no file of its own to save. Build it, and open dist/desk.html.',
      })
      return
    }
    const title = draft.title || 'Untitled'
    const earlier = await knownFile(draft.id)
    const name = deskName(title, earlier === null, new Date())
    const saved = await saveFile(
      page,
      async () => withDraft(await workText(draft), title),
      name,
      handles.get(draft.id) ?? null,
    )
    if (saved.is === 'not') return
    if (saved.is === 'written') handles.set(draft.id, saved.handle)
    const given = saved.is === 'written' ? saved.handle.name : name
    if (saved.is === 'downloaded') say(store, { text: `Saved as ${given}, among your downloads.` })
    await follow.saved(draft, given)
  }
  const saveNow = () => void save()
  const follow = followDraft(store, keep, page, saveNow)

  const handOver = createHandOver(store, page, copy)

  const knownFile = async (id: string) => (await (await keep).list()).find((head) => head.id === id)?.file ?? null
  const begin = () => follow.open(newDraft(store.getState().templateId), null)

  /** Opens what a file has; where another state of it is kept that is in no file, the curator chooses. */
  const openFrom = async (draft: Draft, name: string, handed: Handed | null) => {
    handOver.remember(handed)
    const kept = await (await keep).read(draft.id)
    if (kept && handed?.isReturned && !sameContent(kept.draft, draft)) {
      follow.open(kept.draft, kept.head)
      store.setState({ returned: { name, draft, base: handed.base } })
      return
    }
    const isInFile = kept !== null && kept.head.file?.version === kept.head.version
    if (kept === null || isInFile || JSON.stringify(kept.draft) === JSON.stringify(draft)) {
      follow.open(draft, kept?.head ?? null)
      readSecond(handed)
    } else store.setState({ recovery: { kept, file: { name, draft, handed } }, history: null })
  }
  const recover = (which: 'kept' | 'file') => {
    const { recovery } = store.getState()
    if (!recovery) return
    store.setState({ recovery: null })
    const { kept, file } = recovery
    follow.open(which === 'kept' ? kept.draft : file.draft, kept.head)
    readSecond(file.handed)
  }
  /** A file that was handed over opens where its second reader goes on. */
  const readSecond = (handed: Handed | null) => {
    if (handed && !handed.isReturned) startReviewing(store, handed.by, handed.sample)
  }

  const take = async (incoming: readonly Incoming[]) => {
    const rest: Incoming[] = []
    for (const one of incoming) {
      // One after the other, in their order.
      // oxlint-disable-next-line no-await-in-loop
      const read = 'file' in one ? await readDeskFile(one.file) : ({ is: 'other' } as const)
      if (read.is === 'other') rest.push(one)
      else if ('file' in one && read.is === 'wrong')
        say(store, { text: `${one.file.name} was not opened. ${read.faults.join(' ')}` })
      else if ('file' in one && read.is === 'draft') offer(read.draft, one.file.name, read.handed)
    }
    if (rest.length === 0) return
    if (store.getState().history === null) begin()
    bringIn(store, rest)
  }
  /** In the place of a draft that is open only when the curator says so. */
  const offer = (draft: Draft, name: string, handed: Handed | null) => {
    const { history } = store.getState()
    if (history === null) {
      void openFrom(draft, name, handed)
      return
    }
    if (history.draft.id === draft.id) {
      if (sameContent(history.draft, draft)) say(store, { text: `${name} holds nothing that is not here.` })
      else store.setState({ returned: { name, draft, base: (handed ?? handOver.of(history.draft))?.base ?? null } })
      return
    }
    const { title, edges } = draft
    say(store, {
      text: `${name} holds “${title || 'Untitled'}”, with ${counted(edges.length, 'relationship')}. What is open now stays kept.`,
      action: { label: 'Open it instead', act: () => void openFrom(draft, name, handed) },
    })
  }
  const openKept = async (id: string, at?: number) => {
    const kept = await (await keep).read(id)
    if (!kept) return
    const state = at === undefined ? null : await (await keep).readState(id, at)
    follow.open(state ?? kept.draft, kept.head)
  }

  if (copy.carried !== null) {
    try {
      const carried = readDraft(JSON.parse(copy.carried))
      void openFrom(carried, 'this file', readHanded(copy.handed, carried))
    } catch (error) {
      const why = error instanceof DatasetError || error instanceof SyntaxError ? error.message : String(error)
      say(store, { text: `The work in this file could not be opened. ${why}` })
    }
  }
  return {
    store,
    readings: createReadings(),
    renderNetwork,
    publishedPage,
    begin,
    take: (incoming) => void take(incoming),
    openExample: () => {
      begin()
      bringIn(
        store,
        EXAMPLE_FILES.map(({ name, text }) => ({ file: new File([text], name) })),
      )
    },
    save: saveNow,
    handOver,
    keep,
    openKept,
    recover,
  }
}
