import { useMemo, useState } from 'react'
import { formatCount, formatDigits } from '../../model/formatCount.ts'
import { useAppState } from '../../store/AppContext.tsx'
import { type ExportSource, exportAs, figureOf, fileNameOf, pixelsOf } from '../exportAs.ts'
import { FIGURE_SIZES, type FigureSize, PARTS_OF } from '../figure/figureSheet.ts'
import type { SheetPart } from '../figure/sheet.ts'
import { titleOf } from '../figure/title.ts'
import { OWN_TYPE } from '../figure/type.ts'
import { ActionButton } from './ActionButton.tsx'
import { Choice } from './Choice.tsx'
import { copyPicture } from './copyRich.ts'
import { download } from './download.ts'
import { Preview } from './Preview.tsx'

const SIZES: Readonly<Record<FigureSize, string>> = {
  column: 'A column of text (85 mm), the drawing alone',
  page: 'A page (as wide as A4)',
  slide: 'A slide (16:9)',
}

const PARTS: Readonly<Record<SheetPart, string>> = {
  title: 'Title',
  sentence: 'What it shows, in a sentence',
  legend: 'Legend',
  numbers: 'Numbers',
  list: 'Numbered relationships',
  documents: 'Documents',
  version: 'Version of the dataset, date',
  link: 'Link',
}

const SCALES = ['1', '2', '4'] as const

/** Relationships of a view that a sheet lists without being asked. */
const MOST_LISTED = 500
const LISTS: ReadonlySet<SheetPart> = new Set(['list', 'numbers'])

/** The figure of the view, for a paper or a slide. */
export function FigureTab({ source }: { readonly source: ExportSource }) {
  // Followed, so that what is shown is what is taken.
  const state = useAppState((all) => all)
  const [size, setSize] = useState<FigureSize>('page')
  // A list of thousands would make a sheet of many metres.
  const [without, setWithout] = useState<ReadonlySet<SheetPart>>(() =>
    source.session().selectors.view(state).edges.size > MOST_LISTED ? LISTS : new Set(),
  )
  const [ownTitle, setOwnTitle] = useState<string | null>(null)
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2')
  const byDefault = titleOf(state, source.session().network)
  const parts = PARTS_OF[size].filter((part) => !without.has(part))
  const options = { size, parts, title: ownTitle ?? byDefault }
  const key = JSON.stringify(options)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the options by what they say
  const made = useMemo(() => figureOf(source, options, OWN_TYPE), [source, state, key])
  const { view, drawn, lines, numbered } = made.counts
  const save = async (format: 'svg' | 'png') => {
    if (format === 'svg') {
      download(await exportAs('svg', source, options), fileNameOf('svg', source.session()))
      return 'Saved, as vectors.'
    }
    const pixels = await pixelsOf(source, { ...options, scale: Number(scale) })
    download(pixels.blob, fileNameOf('png', source.session()))
    const isLess = pixels.width < Math.floor(made.width * Number(scale))
    return `Saved, ${pixels.width} × ${pixels.height} pixels${isLess ? ': the most that a browser draws' : ''}.`
  }
  const copy = async () => {
    const copied = await copyPicture(pixelsOf(source, { ...options, scale: Number(scale) }).then(({ blob }) => blob))
    return copied ? 'Copied.' : 'This browser does not let the page copy pictures. Save it instead.'
  }
  return (
    <div className="export-two">
      <div className="export-options">
        <Choice
          legend="For"
          name="figure-size"
          value={size}
          options={FIGURE_SIZES.map((value) => ({ value, words: SIZES[value] }))}
          choose={setSize}
        />
        {PARTS_OF[size].includes('title') && (
          <label className="export-field">
            Title
            <input
              type="text"
              value={ownTitle ?? byDefault}
              onChange={({ target }) => setOwnTitle(target.value === byDefault ? null : target.value)}
            />
          </label>
        )}
        <p className="export-contains">
          {formatCount(view, 'relationship')}: {formatDigits(drawn)} in {formatCount(lines, 'line')}
          {numbered > drawn && <>, {formatCount(numbered - drawn, 'office')} under names</>}
          {view > numbered && <>; {formatDigits(view - Math.max(numbered, drawn))} not drawn</>}.
        </p>
        <div className="export-actions">
          <ActionButton run={() => save('svg')}>Save as SVG</ActionButton>
          <ActionButton run={() => save('png')}>Save as PNG</ActionButton>
          <ActionButton run={copy}>Copy picture</ActionButton>
        </div>
        <p className="quiet-note">Dropped on this page, the file brings back the view that it was made of.</p>
        {PARTS_OF[size].length > 0 && (
          <fieldset className="export-choice export-parts">
            <legend>On it</legend>
            {PARTS_OF[size].map((part) => (
              <label key={part}>
                <input
                  type="checkbox"
                  checked={!without.has(part)}
                  onChange={({ target }) => {
                    const next = new Set(without)
                    if (target.checked) next.delete(part)
                    else next.add(part)
                    setWithout(next)
                  }}
                />
                {PARTS[part]}
              </label>
            ))}
          </fieldset>
        )}
        <Choice
          legend="Pixels of a PNG"
          name="figure-scale"
          value={scale}
          options={SCALES.map((value) => ({ value, words: `${value}×` }))}
          choose={setScale}
        />
      </div>
      <Preview svg={made.markup.markup} label={`Preview: ${options.title}`} />
    </div>
  )
}
