import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import { isFileData } from '../store/fileData.ts'
import type { AppState } from '../store/appStore.ts'
import { fieldsOf, hashOf } from '../store/address.ts'

/** Said in the place of a link. */
export const NO_LINK =
  'This dataset was opened from a file, so no address leads to it. “Export”, “Embed” saves the page in one file with it.'

/**
 * The address of a view, as it is sent: it names the version of the dataset that it was made with, and no host of a frame, which is
 * where it was seen and not what. Null where the dataset was opened from a file, to which no address leads.
 */
export function linkTo(state: AppState, network: Network): string | null {
  if (isFileData(state.data)) return null
  const fields = fieldsOf({ ...state, hosts: [] }, network)
  return location.href.replace(/#.*$/, '') + hashOf({ ...fields, v: versionOf(network.dataset) })
}
