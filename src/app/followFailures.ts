/** Says what failed after the page was drawn. It goes on; what it shows may lag behind what was asked. */
import { type AppStore, notify } from '../store/appStore.ts'

/** A browser tells of this as of an error, though it only puts something off by a frame. */
const HARMLESS = /^ResizeObserver loop/

/** Returns the way to stop. */
export function followFailures(store: AppStore, page: Window): () => void {
  const said = new Set<string>()
  const say = (failure: unknown) => {
    const what = failure instanceof Error ? failure.message : String(failure)
    if (HARMLESS.test(what) || said.has(what)) return
    said.add(what)
    notify(store, {
      text: `Something went wrong in this page: ${what} What is shown may be incomplete; reload to be sure.`,
    })
  }
  // Of a script that is not the page's own, such as an extension's, the browser gives no error.
  const onError = ({ error, message }: ErrorEvent) => {
    if (error !== null && error !== undefined) say(error instanceof Error ? error : message)
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => say(reason)
  page.addEventListener('error', onError)
  page.addEventListener('unhandledrejection', onRejection)
  return () => {
    page.removeEventListener('error', onError)
    page.removeEventListener('unhandledrejection', onRejection)
  }
}
