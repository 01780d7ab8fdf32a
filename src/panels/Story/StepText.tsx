import { Fragment, useId, useState } from 'react'
import type { Step } from '../../data/schema.ts'
import { found } from '../../model/network.ts'
import { useApp } from '../../store/AppContext.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'

/** A paragraph of the story. The numbers after each sentence open the passages that it rests on, one at a time. */
export function StepText({ step }: { readonly step: Step }) {
  const { network } = useApp()
  const [open, setOpen] = useState<string | null>(null)
  const place = useId()
  const passages = [...new Set(step.sentences.flatMap(({ citations }) => citations))]
  const passage = open === null ? null : found(network.passages, open)
  return (
    <>
      <p className="story-text" lang={network.dataset.language} dir="auto">
        {step.sentences.map(({ text, citations }, i) => {
          const [rest, last] = lastWord(text)
          return (
            <Fragment key={i}>
              {rest}
              <span className="story-marked">
                {last}
                {citations.map((id) => (
                  <Mark
                    key={id}
                    number={passages.indexOf(id) + 1}
                    place={open === id ? place : undefined}
                    press={() => setOpen(open === id ? null : id)}
                  />
                ))}
              </span>{' '}
            </Fragment>
          )
        })}
      </p>
      {passage && (
        <div id={place} className="story-passage">
          <PassageQuote brief passage={passage} document={found(network.documents, passage.document)} names={[]} />
        </div>
      )}
    </>
  )
}

interface MarkProps {
  readonly number: number
  /** Id of what it has opened, while that is open. */
  readonly place: string | undefined
  readonly press: () => void
}

function Mark({ number, place, press }: MarkProps) {
  return (
    <sup>
      <button
        type="button"
        className="story-mark"
        lang="en"
        aria-label={`Passage ${number}`}
        aria-expanded={place !== undefined}
        aria-controls={place}
        onClick={press}
      >
        {number}
      </button>
    </sup>
  )
}

/** A word longer than this, in UTF-16 code units, may be broken: in some scripts it is the whole sentence. */
const LONGEST_WORD = 24

/** A sentence and its last word, from which its marks are not to be parted. */
function lastWord(text: string): readonly [rest: string, last: string] {
  const at = text.lastIndexOf(' ') + 1
  return text.length - at > LONGEST_WORD ? [text, ''] : [text.slice(0, at), text.slice(at)]
}
