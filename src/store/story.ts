/** The story of a dataset: which of its steps is shown, and the ways from one to another. */
import type { Step } from '../data/schema.ts'
import type { Network } from '../model/network.ts'
import { fieldsOf, openedAt, stateOf } from './address.ts'
import type { AppState, AppStore } from './appStore.ts'
import { ofThePage } from './stepFields.ts'
import { parseStep } from './stepKey.ts'

/** The steps of the story; none where the dataset tells none. */
export function stepsOf({ dataset }: Network): readonly Step[] {
  return dataset.steps ?? []
}

/** Is the view just the one of the step that is shown? False where none is. */
export function isAtStep(state: AppState, network: Network): boolean {
  if (state.step === null) return false
  const { step = '' } = fieldsOf(state, network)
  return parseStep(step, stepsOf(network).length)?.changed === false
}

/** Shows a step with its whole view, counted from 1; what concerns the page (theme, frame) stays. Nothing where there is no such step. */
export function openStep(store: AppStore, network: Network, number: number): void {
  if (stepsOf(network)[number - 1] === undefined) return
  const now = store.getState()
  const { state } = stateOf({ ...ofThePage(fieldsOf(now, network)), step: String(number) }, network)
  store.setState({ ...openedAt(state, now, network), panel: 'window' })
}

/** Lets go of the story; the view stays as it is. */
export function closeStory(store: AppStore): void {
  store.setState({ step: null, presenting: false })
}

/** Has the story fill the page, or no longer. */
export function setPresenting(store: AppStore, presenting: boolean): void {
  if (store.getState().presenting !== presenting) store.setState({ presenting })
}
