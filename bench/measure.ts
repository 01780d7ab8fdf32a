/** Everything that is measured on one dataset. */
import type { Browser } from '@playwright/test'
import { type WayMeasured, compareWays } from './compareWays.ts'
import type { DatasetFile } from './datasetFile.ts'
import { type Floors, LONGEST_TEXT, bareMemory, fileFloors, frameFloors } from './floors.ts'
import { type Memory, memoryOf } from './memory.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type FileOpening, type Reader, openFile, openPage, quiet } from './reader/openPage.ts'
import { ACTIONS, type Action, MEASURES } from './reader/steps.ts'
import type { StepTime } from './reader/watch.ts'

/** Ms that one kind of action may take. */
const LONGEST_ACTION = 240_000

/** A dataset to measure upon. */
export interface Subject {
  /** As the tables have it: "bundled", "90,000". */
  readonly name: string
  readonly edges: number
  /** Null for the dataset that the page carries. */
  readonly file: DatasetFile | null
}

export interface SubjectMeasured {
  readonly subject: Subject
  readonly page: Outcome<PageMeasured>
  readonly ways: Outcome<readonly WayMeasured[]>
}

/** The whole page on one dataset; times in ms. */
export interface PageMeasured {
  /** From the navigation, or, of a dataset from a file, from the choice of the file. */
  readonly pictures: readonly number[]
  /** None of the dataset that the page carries. */
  readonly openings: readonly FileOpening[]
  readonly opened: Memory
  /** What is held after all the actions. */
  readonly used: Memory
  readonly actions: Readonly<Record<Action, Outcome<readonly StepTime[]>>>
  /** What no page could do better on this machine. */
  readonly floors: Outcome<Floors>
}

interface Wanted {
  /** The built page. */
  readonly path: string
  readonly steps: number
  readonly openings: number
  readonly tell: (what: string) => void
}

/** Opens a dataset on the built page and does what a reader does. */
export async function measurePage(browser: Browser, { file }: Subject, wanted: Wanted): Promise<PageMeasured> {
  const { path, steps, openings: count, tell } = wanted
  const openings: FileOpening[] = []
  const navigations: number[] = []
  const open = async (): Promise<Reader> => {
    const reader = await openPage(browser, path)
    navigations.push(reader.firstPicture)
    if (file) openings.push(await openFile(reader, file.path))
    else await quiet(reader.page)
    return reader
  }
  // The browser itself starts with the first page.
  const bare = await bareMemory(browser, path)
  const ofFile = await outcomeOf(async () => file && (await fileFloors(browser, file)), LONGEST_ACTION)
  for (let i = 1; i < count; i++) await (await open()).page.context().close()
  let reader = await open()
  tell('opened')
  const pictures = file ? openings.map(({ picture }) => picture) : [...navigations]
  const told = [...openings]
  const opened = await memoryOf(reader.debug)
  const floors = await outcomeOf(async (): Promise<Floors> => {
    if (ofFile.is === 'not') throw new Error(ofFile.why)
    return { ...(await frameFloors(reader)), file: ofFile.value, bare }
  })
  tell('floors')

  const actions: Partial<Record<Action, Outcome<readonly StepTime[]>>> = {}
  for (const action of ACTIONS) {
    const outcome = await outcomeOf(() => MEASURES[action](reader.page, steps), LONGEST_ACTION)
    actions[action] = outcome
    tell(action)
    if (outcome.is === 'measured') continue
    // Whatever it has left behind, the next begins on a page of its own.
    await reader.page.context().close()
    reader = await open()
  }
  await quiet(reader.page)
  const used = await memoryOf(reader.debug)
  await reader.page.context().close()
  return { pictures, openings: told, opened, used, floors, actions: actions as PageMeasured['actions'] }
}

/**
 * Puts the naive ways beside ours on the drawing alone.
 * @param wanted the dataset by its name where the page is served
 */
export async function measureWays(
  browser: Browser,
  { file }: Subject,
  wanted: { readonly url: string; readonly dataset: string; readonly steps: number },
): Promise<readonly WayMeasured[]> {
  if (file && file.jsonBytes > LONGEST_TEXT) {
    const mega = Math.round(file.jsonBytes / 1e6)
    throw new Error(
      `not tried: ${mega} MB of JSON are more than a text may hold in Chromium, so JSON.parse cannot read them.`,
    )
  }
  return compareWays(browser, wanted)
}
