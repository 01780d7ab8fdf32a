import { useMemo, useState } from 'react'
import { formatCount } from '../../model/formatCount.ts'
import { stepsOf } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type ExportSource, exportAs, figureOf, fileNameOf } from '../exportAs.ts'
import { OWN_TYPE } from '../figure/type.ts'
import { ActionButton } from './ActionButton.tsx'
import { download } from './download.ts'
import { Preview } from './Preview.tsx'
import { type ViewOrStory, ViewOrStoryChoice } from './ViewOrStoryChoice.tsx'

/** A presentation whose slides are shapes, not pictures; the sources are in the notes. */
export function SlideTab({ source }: { readonly source: ExportSource }) {
  const { network } = useApp()
  const state = useAppState((all) => all)
  const steps = stepsOf(network).length
  const [of, setOf] = useState<ViewOrStory>('view')
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  const made = useMemo(() => figureOf(source, { size: 'slide' }, OWN_TYPE), [source, state])
  const save = async () => {
    download(await exportAs('pptx', source, { of }), fileNameOf('pptx', source.session(), of))
    return 'Saved.'
  }
  return (
    <div className="export-two">
      <div className="export-options">
        <ViewOrStoryChoice
          legend="Slides"
          name="slides-of"
          value={of}
          view="This view, one slide"
          story={(count) => `The story, ${formatCount(count, 'slide')}`}
          choose={setOf}
        />
        <p className="export-contains">
          {of === 'story'
            ? `${formatCount(steps, 'slide')}, each with the view of its step; sentences and quotes in the notes.`
            : `${formatCount(made.counts.drawn, 'relationship')} in ${formatCount(made.counts.lines, 'line')}; sentences and quotes in the notes.`}
        </p>
        <div className="export-actions">
          <ActionButton run={save}>Save as PowerPoint</ActionButton>
        </div>
        <p className="quiet-note">
          Names and symbols are shapes with text, lines are joined to them: all of it can be moved, coloured and written
          over.
        </p>
      </div>
      <Preview svg={made.markup.markup} label="About what the slide of this view looks like" />
    </div>
  )
}
