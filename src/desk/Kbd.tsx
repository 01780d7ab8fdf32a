import { Fragment } from 'react'

/** Keys as they look on a keyboard. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, i) => (
    <Fragment key={key}>
      {i > 0 && ' '}
      <kbd className="desk-kbd">{key}</kbd>
    </Fragment>
  ))
}
