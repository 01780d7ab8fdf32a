import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import type { AppState } from '../store/appStore.ts'
import { fieldsOf, hashOf } from '../store/address.ts'

/** The address of a view, as it is sent: it names the version of the dataset that it was made with. */
export function linkTo(state: AppState, network: Network): string {
  return location.href.replace(/#.*$/, '') + hashOf({ ...fieldsOf(state, network), v: versionOf(network.dataset) })
}
