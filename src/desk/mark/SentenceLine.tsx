import { memo, useMemo } from 'react'
import type { Span } from '../../draft/documents/span.ts'
import { type MarkText, within } from '../../draft/marking/markText.ts'
import { stretchesOf } from '../../draft/marking/stretches.ts'

interface Props {
  readonly id: string
  readonly read: MarkText
  /** Index of the sentence. */
  readonly index: number
  /** What is selected; null where that is in other sentences. */
  readonly selected: Span | null
  /** Passages that are shown and touch the sentence: the same list as long as they are the same. */
  readonly shown: readonly Span[]
}

/** A sentence of the text: known names underlined, what may be names or dates dotted. */
export const SentenceLine = memo(function SentenceLine({ id, read, index, selected, shown }: Props) {
  const sentence = read.sentences[index]
  const stretches = useMemo(() => {
    if (!sentence) return []
    const marks = { names: within(read.names, sentence), dates: within(read.dates, sentence), selected, shown }
    return stretchesOf(sentence, marks)
  }, [read, sentence, selected, shown])
  return (
    <span
      id={id}
      className="mark-sentence"
      data-sentence={index}
      role="option"
      aria-selected={selected !== null}
      tabIndex={-1}
    >
      {stretches.map(({ start, end, is, selected: isSelected, shown: isShown }) => (
        <span
          key={start}
          data-start={start}
          className={`mark-${is}${isSelected ? ' mark-selected' : ''}${isShown ? ' mark-shown' : ''}`}
        >
          {read.text.slice(start, end)}
        </span>
      ))}
    </span>
  )
})
