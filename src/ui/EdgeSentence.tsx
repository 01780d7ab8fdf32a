import type { Edge } from '../data/schema.ts'
import { sentenceParts } from '../model/sentence.ts'
import { useApp } from '../store/AppContext.tsx'
import { NameLink } from './NameLink.tsx'

interface Props {
  readonly edge: Edge
  /** The node that the reader is at: its name leads nowhere new. */
  readonly at?: string | undefined
}

/** An edge as a sentence whose names lead to their nodes and whose verb leads to the edge itself. */
export function EdgeSentence({ edge, at }: Props) {
  const { network } = useApp()
  return (
    <span lang={network.dataset.language}>
      {sentenceParts(edge, network).map((part, i) => {
        if (part.verb) {
          return (
            <NameLink key={i} id={edge.id} kind="words" title="Select this relationship">
              {part.text}
            </NameLink>
          )
        }
        if (part.role || (part.node !== undefined && part.node === at)) return <bdi key={i}>{part.text}</bdi>
        if (part.node === undefined) return <span key={i}>{part.text}</span>
        return (
          <NameLink key={i} id={part.node}>
            {part.text}
          </NameLink>
        )
      })}
      .
    </span>
  )
}
