/** Works out a layout beside the page, which stays free for its reader: given a task, it tells the outcome. */
import { type LayoutTask, type WorkedOut, workOut } from '../layout/workOut.ts'

/** Of a worker's global scope what is used here; the page's own types are those of a window. */
interface Scope {
  addEventListener: (type: 'message', react: (event: MessageEvent<LayoutTask>) => void) => void
  postMessage: (outcome: WorkedOut) => void
}
const scope = globalThis as unknown as Scope

// What is thrown in here reaches the page as an error of the worker.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
scope.addEventListener('message', ({ data: task }) => scope.postMessage(workOut(task)))
