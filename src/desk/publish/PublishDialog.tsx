import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { SummaryLine } from '../../draft/publishSummary.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { say, showDialog } from '../deskStore.ts'
import { fileStem } from '../files/fileNames.ts'
import { download } from '../files/saveFile.ts'
import { StepHint } from '../hints/StepHint.tsx'
import { Kbd } from '../Kbd.tsx'
import { useUnfinished } from '../mark/useUnfinished.ts'
import { AboutPreview } from './AboutPreview.tsx'
import { FirstWords } from './FirstWords.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { sayReopened } from './sayReopened.ts'
import { SummaryLines } from './SummaryLines.tsx'
import { type PageState, usePublication } from './usePublication.ts'
import './publish.css'

/** What goes to readers and what stays, the page that was made and opened again, and the ways to look at it and to take it. */
export function PublishDialog() {
  const { store } = useDesk()
  const draft = useDraft()
  const open = useDeskState(({ dialog }) => dialog === 'publish')
  return (
    <Dialog
      title={`Publish “${draft.title || 'Untitled'}”`}
      className="desk-publish"
      open={open}
      close={() => showDialog(store, null)}
    >
      {open && <StepHint step="publish" />}
      {open && <Publishing />}
    </Dialog>
  )
}

function Publishing() {
  const { store, publishedPage } = useDesk()
  const draft = useDraft()
  const [takesPlaces, setTakesPlaces] = useState(true)
  const { publication, page } = usePublication(draft, takesPlaces, publishedPage)
  const unfinished = useUnfinished().length
  const [ownName, setOwnName] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const take = useRef<HTMLButtonElement>(null)
  const stem = stemOf(ownName ?? '') || fileStem(draft.title)
  const close = () => showDialog(store, null)
  const sharesText = publication?.dataset.documents.some(({ text }) => text !== undefined) ?? false
  const hasTitle = draft.title.trim() !== ''
  const isReady = publication !== null && (page.is === 'checked' || page.is === 'none') && hasTitle

  useEffect(() => {
    // Enter takes it as soon as it is there, unless something is being written.
    if (isReady && !document.activeElement?.matches('input, textarea')) take.current?.focus()
  }, [isReady])

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isReady) return
    const json = `${JSON.stringify(publication.dataset, null, 2)}\n`
    if (page.is === 'checked') download(window, page.html, `${stem}.html`)
    download(window, json, `${stem}.json`, 'application/json')
    const names = page.is === 'checked' ? `${stem}.html and ${stem}.json are` : `${stem}.json is`
    close()
    say(store, { text: `Published: ${names} among your downloads.` })
  }
  return (
    <form onSubmit={onSubmit}>
      <p className="desk-quiet publish-lead">
        One HTML file for readers, and its data as JSON.{' '}
        {sharesText
          ? 'This desk and its notes are not in it.'
          : 'This desk, its notes and its full texts are not in it.'}
      </p>
      <div className="publish-columns" aria-busy={publication === null}>
        <SummaryLines title="Goes to readers" lines={publication?.summary.goes ?? []} none="Being counted …" />
        <SummaryLines
          title="Stays here"
          lines={[...(publication?.summary.stays ?? []), ...(unfinished > 0 ? [notFinished(unfinished)] : [])]}
          none={publication ? 'Nothing: readers get all of it.' : 'Being counted …'}
        />
      </div>
      <AboutPreview publication={publication} />
      <div className="publish-take">
        <FirstWords />
        {publication?.kept && (
          <label className="publish-places">
            <input type="checkbox" checked={takesPlaces} onChange={({ target }) => setTakesPlaces(target.checked)} />{' '}
            Readers may also see the names where <bdi>{publication.kept.file}</bdi> has them
          </label>
        )}
        <p className="publish-name">
          <label htmlFor="publish-name">Name</label>
          <input
            id="publish-name"
            type="text"
            value={ownName ?? `${fileStem(draft.title)}.html`}
            onChange={({ target: { value } }) => setOwnName(value)}
          />
          <span className="desk-quiet">{page.is === 'checked' ? saySize(page.html.length) : ''}</span>
        </p>
        <div className="publish-foot">
          <PageStateLine page={page} hasTitle={hasTitle} />
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="button" disabled={page.is !== 'checked'} onClick={() => setLooking(true)}>
            Look at it
          </button>
          <button ref={take} type="submit" className="desk-strong" disabled={!isReady}>
            {page.is === 'none' ? 'Download JSON' : 'Download page and JSON'} <Kbd keys={['↵']} />
          </button>
        </div>
      </div>
      {page.is === 'checked' && isLooking && (
        <PreviewDialog html={page.html} name={`${stem}.html`} close={() => setLooking(false)} />
      )}
    </form>
  )
}

/** What was begun in Mark is in no draft yet. */
function notFinished(count: number): SummaryLine {
  return { count, text: `${count === 1 ? 'sentence' : 'sentences'} in Mark not finished`, listed: [] }
}

function PageStateLine({ page, hasTitle }: { readonly page: PageState; readonly hasTitle: boolean }) {
  return (
    <p className={`publish-state publish-${page.is}`} role="status">
      {page.is === 'making' && 'Being put together, opened again and checked …'}
      {page.is === 'none' && 'This desk is being developed and carries no page for readers. Build it for one.'}
      {page.is === 'checked' &&
        (hasTitle ? (
          <>
            <span aria-hidden="true">✓ </span>
            {sayReopened(page.found)}
          </>
        ) : (
          'It needs a title before it goes to readers.'
        ))}
      {page.is === 'faulty' && (
        <>
          <span aria-hidden="true">! </span>
          It is not offered: {page.faults.slice(0, 3).join(' ')}
          {page.faults.length > 3 && ` And ${page.faults.length - 3} more.`}
        </>
      )}
    </p>
  )
}

/** A name without its ending and without what no file may be called. */
function stemOf(name: string): string {
  return name
    .trim()
    .replace(/\.html?$/iu, '')
    .replaceAll(/[/\\:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[.\s-]+/u, '')
    .trim()
}

/** Of a page in ASCII, whose letters are its bytes. */
function saySize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
