/** The table of the state, applied: a state as fields, and fields as a state. Of a story nothing is known here. */
import type { Network } from '../model/network.ts'
import type { Fields, Given, InAddress } from './addressKeys.ts'
import { type AppState, defaultState } from './appStore.ts'
import { type Addressed, STATE_FIELDS, fieldsLiving } from './stateFields.ts'

const ADDRESSED = fieldsLiving('address')
/** The table pairs each field with its own type; beyond this line that pairing is the table's word. */
const placeOf = (field: keyof AppState) => STATE_FIELDS[field] as unknown as InAddress<unknown>

/** Every field of a state in its own words; what is at its default is left out. */
export function writeFields(state: Addressed, network: Network): Fields {
  const values = state as AppState
  return Object.assign({}, ...ADDRESSED.map((field) => placeOf(field).write(values[field], network))) as Fields
}

/** Reads fields; whatever is unknown, cut or malformed is told to `fault`, and what could not be read is at its default. */
export function readFields(given: Given, network: Network, fault: (text: string) => void): Addressed {
  const byDefault = defaultState(network)
  return Object.fromEntries(
    ADDRESSED.map((field) => [field, placeOf(field).read(given, network, fault) ?? byDefault[field]]),
  ) as unknown as Addressed
}
