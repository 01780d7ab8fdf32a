import type { Part } from '../model/sentence.ts'
import { NameLink } from './NameLink.tsx'

interface Props {
  readonly parts: readonly Part[]
  /** What the words of the relation lead to; where there is nothing, they are words. */
  readonly wordsLeadTo?: string | undefined
  /** The node that the reader is at: its name leads nowhere new. */
  readonly at?: string | undefined
}

/** Stretches of a sentence, each name of which leads to its node. */
export function Parts({ parts, wordsLeadTo, at }: Props) {
  return parts.map((part, i) => {
    if (part.verb && wordsLeadTo !== undefined) {
      return (
        <NameLink key={i} id={wordsLeadTo} kind="words" title="Select this relationship">
          {part.text}
        </NameLink>
      )
    }
    if (part.node !== undefined && part.node !== at) {
      return (
        <NameLink key={i} id={part.node}>
          {part.text}
        </NameLink>
      )
    }
    return part.node !== undefined || part.role ? <bdi key={i}>{part.text}</bdi> : <span key={i}>{part.text}</span>
  })
}
