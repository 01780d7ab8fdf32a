import { useMemo, useState } from 'react'
import { awayOf } from '../../data/away.ts'
import { hashOf } from '../../store/address.ts'
import type { Fields } from '../../store/addressKeys.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { isFileData } from '../../store/fileData.ts'
import { fallbackLines } from '../embed/fallbackLines.ts'
import { FIRST_ASKED, levelIn, optionsOf, sizeIn } from '../embed/frameAsked.ts'
import { atLevel, frameFields, pageFields } from '../embed/frameFields.ts'
import { iframeLine } from '../embed/iframeLine.ts'
import { type ExportSource, captionOf, fileNameOf, figureOf, pixelsOf } from '../exportAs.ts'
import type { SheetPart } from '../figure/sheet.ts'
import { OWN_TYPE } from '../figure/type.ts'
import { isWebAddress } from '../webAddress.ts'
import { ActionButton } from './ActionButton.tsx'
import { download } from './download.ts'
import { FrameChoices } from './FrameChoices.tsx'
import { Preview } from './Preview.tsx'
import { ScaledFrame } from './ScaledFrame.tsx'
import { TakenText } from './TakenText.tsx'

/** Title and sentence stand under the picture, and numbers would lead to no list. */
const ON_PICTURE: readonly SheetPart[] = ['legend']

const ELSEWHERE =
  'This page lies in several files and cannot save itself. Open the file in the page in one file, entente.html, and save that.'

interface Props {
  readonly source: ExportSource
}

/** The view in somebody else's page: in a frame, as a picture, or as a page of its own. */
export function EmbedTab({ source }: Props) {
  const { network } = useApp()
  // Followed, so that what is shown is what is taken.
  useAppState((all) => all)
  if (!awayOf(network.dataset)) return <Framed source={source} />
  return (
    <div className="export-embed">
      <p>
        The quotes of this dataset lie on its host: no frame may fetch them, and no file holds all of them. Link to the
        view instead.
      </p>
      <Picture source={source} address={source.page.address} />
    </div>
  )
}

function Framed({ source }: Props) {
  const { network } = useApp()
  const state = useAppState((all) => all)
  const [asked, setAsked] = useState(FIRST_ASKED)
  const { asFile, asFrame } = source.page
  const isOpened = isFileData(state.data)
  // What was opened from a file has no address but that of the page that is saved with it.
  const address = isOpened ? `./${savedName(source)}` : source.page.address

  const options = optionsOf(asked)
  const src = address + hashOf(frameFields(state, network, options))
  // It hears of no page around it and tells none, so a host that is typed does not load it anew.
  const shown = JSON.stringify(frameFields(state, network, { ...options, hosts: [] }))
  const framed = useMemo(() => asFrame?.(JSON.parse(shown) as Fields) ?? null, [asFrame, shown])

  const level = levelIn(asked)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  const there = useMemo(() => sourceAt(source, level), [source, state, level])
  return (
    <div className="export-two">
      <div className="export-options">
        <FrameChoices asked={asked} change={(changes) => setAsked({ ...asked, ...changes })} />
      </div>
      <div className="export-embed">
        {framed === null ? (
          <InPlaceOfFrame source={there} />
        ) : (
          <ScaledFrame key={shown} html={framed} title="Preview of the frame" size={sizeIn(asked)} />
        )}
        <h3>A frame</h3>
        {isOpened ? (
          <p className="export-contains">
            This dataset was opened from a file, so no address leads to it.{' '}
            {asFile
              ? 'Save the page in one file with it, below, and put that beside the page that frames it.'
              : ELSEWHERE}
          </p>
        ) : (
          !isWebAddress(address) && (
            <p className="export-contains">
              This page was opened from disk, where nobody else finds it. Put its file beside the page that frames it.
            </p>
          )
        )}
        <TakenText
          label="HTML of the frame"
          text={iframeLine(src, network.dataset.title, sizeIn(asked))}
          copy="Copy the frame"
        />
        <h3>Where frames are not allowed</h3>
        <Picture source={there} address={address} />
        <h3>The page in one file</h3>
        <OneFile source={source} fields={pageFields(state, network)} />
      </div>
    </div>
  )
}

/** A picture of the view, what it shows, and a link to it. */
function Picture({ source, address }: Props & { readonly address: string }) {
  const session = source.session()
  const { network, state } = session
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  const { title, sentence, version } = useMemo(() => captionOf(source), [source, state])
  const file = fileNameOf('png', session)
  const link = address + hashOf(pageFields(state, network))
  const save = async () => {
    const { blob, width, height } = await pixelsOf(source, { parts: ON_PICTURE })
    download(blob, file)
    return `Saved, ${width} × ${height} pixels.`
  }
  return (
    <>
      <p className="export-contains">A picture, what it shows and a link to the view. Put the picture beside it.</p>
      <TakenText
        label="HTML of the picture"
        text={fallbackLines({ file, title, sentence, version, link })}
        copy="Copy picture and caption"
      >
        <ActionButton run={save}>Save the picture</ActionButton>
      </TakenText>
    </>
  )
}

/** The figure, where the page cannot show itself in a frame. */
function InPlaceOfFrame({ source }: Props) {
  const { markup } = useMemo(() => figureOf(source, { parts: ON_PICTURE }, OWN_TYPE), [source])
  return (
    <>
      <p className="export-contains">This copy of the page cannot show itself in a frame; this is its figure.</p>
      <Preview svg={markup.markup} label="Preview of the figure" />
    </>
  )
}

function OneFile({ source, fields }: { readonly source: ExportSource; readonly fields: Fields }) {
  const { asFile } = source.page
  const isOpened = useAppState((state) => isFileData(state.data))
  if (asFile === null && isOpened) return <p className="export-contains">{ELSEWHERE}</p>
  if (asFile === null) {
    return (
      <p className="export-contains">
        This page lies in several files and cannot save itself. The same in one file is{' '}
        <a href={`./entente.html${hashOf(fields)}`} target="_blank" rel="noopener">
          entente.html
        </a>
        , where that was published beside it.
      </p>
    )
  }
  const save = async () => {
    download(new Blob([asFile(fields)], { type: 'text/html' }), savedName(source))
    return 'Saved.'
  }
  return (
    <>
      <p className="export-contains">
        All of this page, with every quote. It opens at this view, from disk and without a network.
      </p>
      <ActionButton run={save}>Save this page, open at this view</ActionButton>
    </>
  )
}

/** What the page in one file is called. */
const savedName = (source: ExportSource) => fileNameOf('html', source.session()).replace(/^entente-/u, 'entente-page-')

/** The same exports, of the present view at a level of detail. */
function sourceAt(source: ExportSource, level: ReturnType<typeof levelIn>): ExportSource {
  const session = source.session()
  const there = { ...session, state: atLevel(session.state, level) }
  return { ...source, session: () => there }
}
