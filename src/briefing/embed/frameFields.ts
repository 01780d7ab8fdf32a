/** The view of a frame, as its address says it. */
import { versionOf } from '../../data/versionOf.ts'
import type { Theme } from '../../drawing/encoding.ts'
import type { Level } from '../../layout/asked.ts'
import type { Network } from '../../model/network.ts'
import { fieldsOf } from '../../store/address.ts'
import type { Fields } from '../../store/addressKeys.ts'
import type { AppState, Part } from '../../store/appStore.ts'
import { isFileData } from '../../store/fileData.ts'
import { withoutFrame } from '../../store/withoutFrame.ts'

export interface FrameOptions {
  /** Parts that are left out. */
  readonly without: ReadonlySet<Part>
  /** Null: as now. */
  readonly level: Level | null
  /** Null: what the reader's system has. */
  readonly theme: Theme | null
  /** Names the version of the dataset, so that the page says so where it has another. */
  readonly pinned: boolean
  /** Origins that may exchange messages with the frame. */
  readonly hosts: readonly string[]
}

/** The present view, embedded. */
export function frameFields(
  state: AppState,
  network: Network,
  { without, level, theme, pinned, hosts }: FrameOptions,
): Fields {
  const framed: AppState = { ...atLevel(state, level), embedded: true, without, theme, hosts }
  return { ...fieldsThere(framed, network), ...(pinned ? { v: versionOf(network.dataset) } : {}) }
}

/** The same view at a level of detail; null leaves it as it is. */
export function atLevel(state: AppState, level: Level | null): AppState {
  return level === null ? state : { ...state, level }
}

/** The view as a page of its own has it, with the version that it was seen in. */
export function pageFields(state: AppState, network: Network): Fields {
  return { ...fieldsThere(withoutFrame(state), network), v: versionOf(network.dataset) }
}

/** A dataset that was opened from a file is the own one of the page that is saved with it. */
function fieldsThere(state: AppState, network: Network): Fields {
  return fieldsOf(isFileData(state.data) ? { ...state, data: null } : state, network)
}
