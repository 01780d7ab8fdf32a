import { aboutTemplates } from '../../draft/aboutTemplates.ts'
import { FACTS, HOW_MADE, factsOf, howMade, ownHeadings, ownHowMade } from '../../draft/aboutText.ts'
import type { Draft } from '../../draft/draft.ts'
import { sayList } from '../../draft/tables/sayList.ts'
import { changing } from '../../draft/stepBuilder.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act, endTyping } from '../deskStore.ts'
import type { Publication } from './usePublication.ts'

/** What “About this dataset” will say: the facts, which are counted, and how it was made, which the curator may rewrite. */
export function AboutPreview({ publication }: { readonly publication: Publication | null }) {
  const { store } = useDesk()
  const draft = useDraft()
  const own = ownHeadings(draft)
  const written = ownHowMade(draft)
  const says = publication?.dataset.about?.find(({ heading }) => heading === FACTS)?.text
  return (
    <section className="publish-about" aria-label="The About page will say">
      <h3>The About page will say</h3>
      <p>{says ?? (publication && own.length === 0 ? factsOf(publication.dataset, publication.left) : '')}</p>
      {own.length > 0 && <p className="desk-quiet">Its own words stay as they are: {sayList(own, 4)}.</p>}
      {(own.length === 0 || written !== null) && (
        <details>
          <summary>How this was made{written === null ? ' (proposed; the words are yours to change)' : ''}</summary>
          <textarea
            rows={7}
            maxLength={4000}
            aria-label={HOW_MADE}
            value={written ?? howMade(draft)}
            onChange={({ target: { value } }) => act(store, writing(draft, value))}
            onBlur={() => endTyping(store)}
          />
          <div className="publish-templates" role="group" aria-label="Begin with other words">
            <span className="desk-quiet">Begin with other words, if they are true:</span>
            {aboutTemplates(draft).map(({ id, label, text, unfit }) => (
              <button
                key={id}
                type="button"
                disabled={unfit !== null}
                title={unfit === null ? undefined : `Not here: ${unfit}.`}
                onClick={() => act(store, choosing(draft, text))}
              >
                {label}
              </button>
            ))}
          </div>
          {written !== null && (
            <button type="button" className="link" onClick={() => act(store, writing(draft, null))}>
              Back to what is proposed
            </button>
          )}
        </details>
      )}
    </section>
  )
}

/** Undone by itself, so that what stood there before comes back. */
function choosing(draft: Draft, text: string) {
  const { label, changes } = writing(draft, text)
  return { label, changes }
}

/** @param text null takes the curator’s own words away */
function writing(draft: Draft, text: string | null) {
  const label = 'wrote how this was made'
  const others = (draft.about ?? []).filter(({ heading }) => heading !== HOW_MADE)
  const about = text === null ? others : [...others, { heading: HOW_MADE, text }]
  return changing(draft, label, (edit) => edit.set('about', about.length > 0 ? about : undefined), HOW_MADE)
}
