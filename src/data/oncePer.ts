/**
 * The same function, which works out its answer for an object once and keeps it as long as the object lives. For what does not change:
 * a dataset, its network, and what is made of them.
 */
export function oncePer<K extends object, V>(workOut: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly answer: V }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.answer
    const answer = workOut(of)
    known.set(of, { answer })
    return answer
  }
}
