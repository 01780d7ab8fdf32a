import { useMemo, useState } from 'react'
import { awayOf } from '../../data/away.ts'
import { edgesOfSelection } from '../../model/pair.ts'
import { formatCount, formatDigits } from '../../model/formatCount.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { copyText } from '../../ui/copyText.ts'
import {
  type ExportOptions,
  type ExportSource,
  type Format,
  STYLES,
  type StyleName,
  citedIn,
  exportAs,
  fileNameOf,
  quotedInText,
  reportsOf,
} from '../exportAs.ts'
import { askForTexts, whyTooMany } from '../withTexts.ts'
import { footnotesOf } from '../notes/footnotes.ts'
import { plainText } from '../notes/runs.ts'
import { notesAsHtml, notesAsMarkdown, notesAsText } from '../notes/writeRuns.ts'
import { ActionButton } from './ActionButton.tsx'
import { Choice } from './Choice.tsx'
import { copyRich } from './copyRich.ts'
import { download } from './download.ts'
import { type ViewOrStory, ViewOrStoryChoice } from './ViewOrStoryChoice.tsx'

const STYLE_NAMES: readonly { readonly value: StyleName; readonly words: string }[] = [
  { value: 'chicago', words: 'Chicago notes' },
  { value: 'apa', words: 'APA' },
  { value: 'plain', words: 'As on this page' },
]
/** Documents are those of the view, whatever else is of the story. */
const isOfDocuments = (format: Format) => format === 'csl' || format === 'bibtex' || format === 'ris'
/** Notes that are shown before they are taken. */
const SHOWN = 6

/** Prints a text, with the choices that were made for it. */
export type Print = (options: Pick<ExportOptions, 'style' | 'of' | 'title'>) => void

interface Props {
  readonly source: ExportSource
  readonly print: Print
}

/** Sentences with footnotes, footnotes alone, documents for a reference manager. */
export function TextTab(props: Props) {
  const { network } = useApp()
  const { source } = props
  const state = useAppState((all) => all)
  const why = useMemo(() => {
    if (!awayOf(network.dataset)) return null
    const quoted = quotedInText(source, {})
    const tooMany = whyTooMany(quoted, network)
    if (tooMany === null) askForTexts(quoted, network)
    return tooMany
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  }, [source, network, state])
  return why === null ? <Texts {...props} /> : <p>{why}</p>
}

function Texts({ source, print }: Props) {
  const { network } = useApp()
  const state = useAppState((all) => all)
  const [style, setStyle] = useState<StyleName>('chicago')
  const [asked, setAsked] = useState<'view' | 'selection'>('selection')
  const { selectedId } = state
  const of = selectedId === null ? 'view' : asked
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  const [report] = useMemo(() => reportsOf(source, { style }), [source, state, style])
  const notes = useMemo(() => {
    if (!report) return []
    if (of === 'view' || selectedId === null) return report.notes
    const own = new Set(edgesOfSelection(selectedId, network).map(({ id }) => id))
    const edges = report.notes.map(({ edge }) => edge).filter((edge) => own.has(edge))
    return footnotesOf(edges, network, STYLES[style])
  }, [of, selectedId, report, network, style])
  const [whole, setWhole] = useState<ViewOrStory>('view')
  const options = { style, of: whole }
  const save = async (format: Format) => {
    download(
      await exportAs(format, source, options),
      fileNameOf(format, source.session(), isOfDocuments(format) ? 'view' : whole),
    )
    return 'Saved.'
  }
  const said = (copied: boolean) => (copied ? 'Copied.' : 'Not allowed here: select the notes below and copy them.')
  const documents = citedIn(source, {}).length
  return (
    <div className="export-two">
      <div className="export-options">
        <Choice legend="References" name="note-style" value={style} options={STYLE_NAMES} choose={setStyle} />
        <h3>The view as a text</h3>
        <ViewOrStoryChoice
          legend="What"
          name="text-of"
          value={whole}
          view="This view"
          story={(steps) => `The story, its ${formatCount(steps, 'step')} one after another`}
          choose={setWhole}
        />
        <p className="export-contains">
          {formatCount(report?.notes.length ?? 0, 'relationship')}, each with a footnote;{' '}
          {formatCount(documents, 'document')}.
        </p>
        <div className="export-actions">
          <ActionButton run={() => save('docx')} label="Save as a Word document">
            Word, with footnotes
          </ActionButton>
          <ActionButton
            run={async () => {
              print(options)
              return ''
            }}
          >
            Print or save as PDF
          </ActionButton>
          <ActionButton run={() => save('html')}>HTML</ActionButton>
          <ActionButton run={() => save('md')}>Markdown</ActionButton>
        </div>
        <h3>Footnotes for your own text</h3>
        {selectedId !== null && (
          <Choice
            legend="Of"
            name="notes-of"
            value={asked}
            options={[
              { value: 'selection', words: 'what is selected' },
              { value: 'view', words: 'the view' },
            ]}
            choose={setAsked}
          />
        )}
        <p className="export-contains">{formatCount(notes.length, 'footnote')}.</p>
        <div className="export-actions">
          <ActionButton run={async () => said(await copyRich(notesAsHtml(notes), notesAsText(notes)))}>
            Copy footnotes
          </ActionButton>
          <ActionButton run={async () => said(await copyText(notesAsMarkdown(notes)))}>Copy as Markdown</ActionButton>
          <ActionButton run={async () => said(await copyText(notesAsHtml(notes)))}>Copy as HTML</ActionButton>
        </div>
        <h3>Documents for a reference manager</h3>
        <p className="export-contains">{formatCount(documents, 'document')}.</p>
        <div className="export-actions">
          <ActionButton run={() => save('csl')}>CSL-JSON</ActionButton>
          <ActionButton run={() => save('bibtex')}>BibTeX</ActionButton>
          <ActionButton run={() => save('ris')}>RIS</ActionButton>
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must reach it */}
      <div className="export-preview export-notes" tabIndex={0} role="region" aria-label="The first footnotes">
        <ol>
          {notes.slice(0, SHOWN).map(({ number, runs }) => (
            <li key={number} value={number}>
              {plainText(runs)}
            </li>
          ))}
        </ol>
        {notes.length > SHOWN && <p className="quiet-note">and {formatDigits(notes.length - SHOWN)} more.</p>}
      </div>
    </div>
  )
}
