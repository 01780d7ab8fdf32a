import type { Node } from '../../data/schema.ts'
import { found } from '../../model/network.ts'
import { useApp } from '../../store/AppContext.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'

interface Props {
  /** Ids of passages. */
  readonly ids: readonly string[]
  /** Whose names are marked in them. */
  readonly names: readonly Node[]
}

/** Passages, word for word, each with its document. */
export function Quotes({ ids, names }: Props) {
  const { network } = useApp()
  return ids.map((id) => {
    const passage = found(network.passages, id)
    const document = found(network.documents, passage.document)
    return <PassageQuote brief key={id} passage={passage} document={document} names={names} />
  })
}
