/** What is dropped on the page or pasted into it, beside its fields. */
import type { Incoming } from './deskStore.ts'

/** Hears drops and pastes anywhere on a page. Returns the way to stop. */
export function followIncoming(page: Window, take: (incoming: readonly Incoming[]) => void): () => void {
  const onOver = (event: DragEvent) => {
    // Without this the browser would leave the page for the file.
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take(files.map((file) => ({ file })))
  }
  const onPaste = (event: ClipboardEvent) => {
    const { target, clipboardData } = event
    if (!clipboardData || (target instanceof Element && target.closest('input, textarea, [contenteditable="true"]')))
      return
    const files = [...clipboardData.files]
    const pasted = clipboardData.getData('text/plain')
    const html = clipboardData.getData('text/html')
    if (files.length > 0) take(files.map((file) => ({ file })))
    else if (pasted.trim() !== '') take([{ pasted, ...(html !== '' && { html }) }])
    else return
    event.preventDefault()
  }
  page.addEventListener('dragover', onOver)
  page.addEventListener('drop', onDrop)
  page.addEventListener('paste', onPaste)
  return () => {
    page.removeEventListener('dragover', onOver)
    page.removeEventListener('drop', onDrop)
    page.removeEventListener('paste', onPaste)
  }
}
