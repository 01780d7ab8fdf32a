import type { Part } from '../../model/sentence.ts'

/** The sentence of a relationship, or a name: names may be of any script. */
export function ClaimWords({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ text, node }, i) => (node === undefined ? text : <bdi key={i}>{text}</bdi>))
}
