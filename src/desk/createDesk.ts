/** Puts the desk's parts together: its store, what comes in, what is kept and saved. */
import type { Draft } from '../draft/draft.ts'
import { type Handed, handedAsFar } from '../draft/handed.ts'
import { readDraft } from '../draft/readDraft.ts'
import { NO_STEPS } from '../draft/keptSteps.ts'
import { sameContent } from '../draft/sameContent.ts'
import { counted } from './counted.ts'
import type { DeskParts, DeskSurroundings } from './DeskContext.tsx'
import { type Incoming, bringIn, createDeskStore, say } from './deskStore.ts'
import { deskName } from './files/fileNames.ts'
import { readDeskFile } from './files/readDeskFile.ts'
import { textsAtHand, textsUsed } from './files/textsAtHand.ts'
import { type FileHandle, saveFile } from './files/saveFile.ts'
import { workText } from './files/workText.ts'
import { followHints } from './hints/followHints.ts'
import { browserKeep } from './keep/browserKeep.ts'
import { followDraft } from './keep/followDraft.ts'
import { headOf, whatIsKept, whyUnread } from './keep/whatIsKept.ts'
import { createReadings, leaveReadings } from './read/readings.ts'
import { newDraft } from '../draft/newDraft.ts'
import { EXAMPLE_FILES } from './example/exampleFiles.ts'
import { createHandOver } from './review/handOver.ts'
import { startReviewing } from './review/reviewing.ts'

export function createDesk({ page, copy, renderNetwork, publishedPage }: DeskSurroundings): DeskParts {
  const store = createDeskStore()
  const readings = createReadings()
  followHints(store, page)
  leaveReadings(store, readings)
  const keep = browserKeep(page)
  /** The file that each draft is written into, by its id, as long as the window is open. */
  const handles = new Map<string, FileHandle>()

  const save = async () => {
    const { history } = store.getState()
    if (!history) return
    const { draft } = history
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
      async () => withDraft(await workText(draft), title, handOver.stays(draft)),
      name,
      handles.get(draft.id) ?? null,
    )
    if (saved.is === 'not') return
    if (saved.is === 'written') handles.set(draft.id, saved.handle)
    const given = saved.is === 'written' ? saved.handle.name : name
    if (saved.is === 'downloaded') say(store, { text: `Saved as ${given}, among your downloads.` })
    await follow.saved(history, given)
  }
  const saveNow = () => void save()
  const follow = followDraft(store, keep, page, saveNow)

  const handOver = createHandOver(store, page, copy)

  const knownFile = async (id: string) => (await headOf(await keep, id))?.file ?? null
  const begin = () => follow.open(newDraft(store.getState().templateId), null)

  /** What is kept of a draft, with all that was to be written until now. */
  const keptOf = async (id: string) => {
    await follow.settled()
    return whatIsKept(await keep, id)
  }
  /** Opens what a file has; where another state of it is kept that is in no file, the curator chooses. */
  const openFrom = async (draft: Draft, name: string, handed: Handed | null) => {
    handOver.remember(handed)
    const { head, draft: kept, steps, why } = await keptOf(draft.id)
    if (head && kept && handed?.isReturned && !sameContent(kept, draft)) {
      follow.open(kept, head, false, steps)
      store.setState({ returned: { name, draft, base: handed.base } })
      return
    }
    const isSame = kept !== null && JSON.stringify(kept) === JSON.stringify(draft)
    const isInFile = head !== null && head.file?.version === head.version
    if (head && kept && !isInFile && !isSame) {
      store.setState({ recovery: { kept: { head, draft: kept, steps }, file: { name, draft, handed } }, history: null })
      return
    }
    follow.open(draft, head, head !== null && !isSame, isSame ? steps : NO_STEPS)
    readSecond(handed)
    if (why !== null) say(store, { text: `${name} is open. What this browser keeps of it was not read: ${why}` })
  }
  const recover = (which: 'kept' | 'file') => {
    const { recovery } = store.getState()
    if (!recovery) return
    store.setState({ recovery: null })
    const { kept, file } = recovery
    // What is not chosen stays among the earlier states, or in its file.
    if (which === 'kept') follow.open(kept.draft, kept.head, false, kept.steps)
    else follow.open(file.draft, kept.head, true)
    readSecond(file.handed)
  }
  /** A file that was handed over opens where its second reader goes on. */
  const readSecond = (handed: Handed | null) => {
    if (handed && !handed.isReturned) startReviewing(store, handed.by, handed.sample)
  }

  const take = async (incoming: readonly Incoming[]) => {
    const rest: Incoming[] = []
    const said: string[] = []
    const used = new Set<string>()
    for (const one of incoming) {
      // One after the other, in their order.
      // oxlint-disable-next-line no-await-in-loop
      const taken = 'file' in one ? await takeOurs(one.file, incoming, used) : null
      if (taken) said.push(...taken)
      else rest.push(one)
    }
    takeOthers(rest.filter((one) => !('file' in one) || !used.has(one.file.name)))
    // What was said before a draft was opened would be gone with what was open.
    for (const text of said) say(store, { text })
  }
  const takeOthers = (rest: readonly Incoming[]) => {
    const { history, recovery } = store.getState()
    if (rest.length === 0) return
    if (recovery) {
      say(store, {
        text: `Choose first which state is meant; then bring ${counted(rest.length, 'other file')} in again.`,
      })
      return
    }
    if (history === null) {
      begin()
      readings.setState({ begunFor: store.getState().history?.draft.id ?? null })
    }
    bringIn(store, rest)
  }
  /**
   * Null where the file is none of ours; else what is to be said of it: why it was not opened, or what of it was read otherwise.
   * @param used takes the names of the files that came along as its texts: they are no texts of a draft that is open
   */
  const takeOurs = async (
    file: File,
    incoming: readonly Incoming[],
    used: Set<string>,
  ): Promise<readonly string[] | null> => {
    try {
      const atHand = async () => textsAtHand(incoming, store.getState().history?.draft)
      const read = await readDeskFile(file, atHand)
      if (read.is === 'other') return null
      if (read.is === 'wrong') return [`${file.name} was not opened. ${read.faults.join(' ')}`]
      for (const name of textsUsed(read.draft, await atHand())) used.add(name)
      await offer(read.draft, file.name, read.handed)
      return read.remarks.map((remark) => `${file.name}: ${remark}`)
    } catch (error) {
      // Moved, or on a drive that is gone.
      return [`${file.name} could not be read: ${sayError(error)}. Choose it again.`]
    }
  }
  /** In the place of a draft that is open only when the curator says so. */
  const offer = async (draft: Draft, name: string, handed: Handed | null) => {
    const { history } = store.getState()
    if (history === null) {
      await openFrom(draft, name, handed)
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
    const { head, draft, steps, why, unread } = await keptOf(id)
    try {
      const opened = at === undefined ? draft : await (await keep).readState(id, at)
      if (opened) follow.open(opened, head, at !== undefined, at === undefined ? steps : NO_STEPS)
      else say(store, { text: why === null ? 'This state is kept no more.' : `Not read: ${why}` })
      if (at === undefined && unread > 0)
        say(store, { text: `The last ${counted(unread, 'change')} could not be read from the store of this browser.` })
    } catch (error) {
      say(store, { text: `Not read: ${whyUnread(error)}` })
    }
  }

  if (copy.carried !== null) {
    try {
      const carried = readDraft(JSON.parse(copy.carried))
      const { handed, remark } = handedAsFar(copy.handed, carried)
      void openFrom(carried, 'this file', handed)
      if (remark !== null) say(store, { text: `This file: ${remark}`, stays: true })
    } catch (error) {
      say(store, { text: `The work in this file could not be opened. ${sayError(error)}` })
    }
  }
  return {
    store,
    readings,
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
    settled: () => follow.settled(),
    openKept,
    recover,
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
