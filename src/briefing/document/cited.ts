/** What a footnote is for: a relationship by its id, or a sentence by the passages that it rests on. */
export type Cited = string | { readonly citations: readonly string[] }
