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
        {step.sentences.map(({ text, citations }, i) => (
          <Fragment key={i}>
            {text}
            {citations.map((id) => {
              const number = passages.indexOf(id) + 1
              return (
                <sup key={id}>
                  <button
                    type="button"
                    className="story-mark"
                    lang="en"
                    aria-label={`Passage ${number}`}
                    aria-expanded={open === id}
                    aria-controls={open === id ? place : undefined}
                    onClick={() => setOpen(open === id ? null : id)}
                  >
                    {number}
                  </button>
                </sup>
              )
            })}{' '}
          </Fragment>
        ))}
      </p>
      {passage && (
        <div id={place} className="story-passage">
          <PassageQuote brief passage={passage} document={found(network.documents, passage.document)} names={[]} />
        </div>
      )}
    </>
  )
}
