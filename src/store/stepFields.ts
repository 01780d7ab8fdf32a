/**
 * A step of a story in an address. `step=2` alone is the whole view of the second step, so that such a link is short and follows
 * the dataset; whatever else is given with it takes the place of what the step says. Where the reader has changed the view the
 * address says `step=2~changed` and all of the view: then the step itself says nothing.
 */
import { oncePer } from '../data/oncePer.ts'
import type { Network } from '../model/network.ts'
import { type Fields, type Given, KEYS, type Key, PAGE_KEYS } from './addressKeys.ts'
import { readFields, writeFields } from './fieldTable.ts'
import { formatStep, parseStep } from './stepKey.ts'

/** The keys that a step speaks for: not those of the page around the view, such as the theme. */
const VIEW_KEYS = KEYS.filter((key) => key !== 'step' && !PAGE_KEYS.has(key))

/** A dataset never changes, so that the view of a step is worked out once. */
const written = oncePer<Network, Map<number, Fields>>(() => new Map())

/** The view of a step, in the one form that an address has for it. */
function fieldsOfStep(number: number, network: Network): Fields {
  const steps = written(network)
  const known = steps.get(number)
  if (known) return known
  const given = { ...network.dataset.steps?.[number - 1]?.view }
  // The checker has refused a view that cannot be read. A filter of which there is nothing is no fault here.
  const fields = writeFields(
    readFields(given, network, () => {}),
    network,
  )
  steps.set(number, fields)
  return fields
}

const asked = (given: Given, network: Network) =>
  given['step'] === undefined ? null : parseStep(given['step'], network.dataset.steps?.length ?? 0)

/** The fields of a page at a step, short: without the view where it is the step's own, else marked as changed. */
export function foldStep(fields: Fields, network: Network): Fields {
  const step = asked(fields, network)
  if (!step) return fields
  const own = fieldsOfStep(step.number, network)
  if (VIEW_KEYS.some((key) => fields[key] !== own[key])) {
    return { ...fields, step: formatStep({ ...step, changed: true }) }
  }
  return { ...ofThePage(fields), step: formatStep({ ...step, changed: false }) }
}

/** The same in full: with the view of the step, as far as nothing else is said. */
export function unfoldStep(given: Given, network: Network): Given {
  const step = asked(given, network)
  return !step || step.changed ? given : { ...fieldsOfStep(step.number, network), ...given }
}

/** Some fields changed, the rest as it is; null puts one back to its default. Another step brings its whole view along. */
export function changedFields(
  now: Fields,
  changes: Readonly<Record<string, string | null | undefined>>,
  network: Network,
): Given {
  const opens = typeof changes['step'] === 'string'
  const next: Record<string, string | undefined> = { ...(opens ? ofThePage(now) : unfoldStep(now, network)) }
  // What is changed of the view of a step leaves it at that step, not with that step's view.
  const step = opens ? null : asked(now, network)
  if (step) next['step'] = formatStep({ ...step, changed: true })
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete next[key]
    else if (value !== undefined) next[key] = value
  }
  return next
}

/** Of fields those of the page alone. */
export function ofThePage(fields: Fields): Fields {
  const kept: Partial<Record<Key, string>> = {}
  for (const key of PAGE_KEYS) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept
}
