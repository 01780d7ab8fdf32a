import type { Edge } from '../data/schema.ts'
import { sentenceParts } from '../model/sentence.ts'
import { useApp } from '../store/AppContext.tsx'
import { Parts } from './Parts.tsx'

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
      <Parts parts={sentenceParts(edge, network)} wordsLeadTo={edge.id} at={at} />.
    </span>
  )
}
