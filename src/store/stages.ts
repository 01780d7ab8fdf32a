import type { AppStore } from './appStore.ts'

/** Shows the view as cited sentences, in the place of the drawing. */
export function openText(store: AppStore): void {
  store.setState({ stage: 'text', passageId: null })
}
