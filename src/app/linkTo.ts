import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import type { AppState } from '../store/appStore.ts'
import { fieldsOf, hashOf } from '../store/address.ts'

/**
 * The address of a view, as it is sent: it names the version of the dataset that it was made with, and no host of a frame, which is
 * where it was seen and not what.
 */
export function linkTo(state: AppState, network: Network): string {
  const fields = fieldsOf({ ...state, hosts: [] }, network)
  return location.href.replace(/#.*$/, '') + hashOf({ ...fields, v: versionOf(network.dataset) })
}
