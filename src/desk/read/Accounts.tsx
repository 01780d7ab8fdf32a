import type { Account } from './readings.ts'

/** What came of each file: counted, and each record that was refused or made otherwise to be seen. */
export function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  return accounts.map(({ file, says, refused, remarks }, i) => (
    <details
      key={i}
      className="desk-account"
      open={i === 0 && (refused.length > 0 || (remarks.length > 0 && remarks.length <= MOST_OPEN))}
    >
      <summary>
        <strong>{file}</strong> {says}
      </summary>
      <List heading="Refused" lines={refused.map(({ at, reason, value }) => ({ at, text: reason, value }))} />
      <List heading="To know" lines={remarks.map(({ at, text }) => ({ at, text, value: '' }))} />
    </details>
  ))
}

/** Remarks that stand open under a file that just came in. */
const MOST_OPEN = 20

interface Line {
  readonly at: string
  readonly text: string
  readonly value: string
}

/** Lines that are listed; of more it says how many. */
const MOST_LISTED = 500

function List({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>
        {heading} <span className="desk-quiet">{lines.length.toLocaleString('en-GB')}</span>
      </h4>
      <ul>
        {lines.slice(0, MOST_LISTED).map(({ at, text, value }, i) => (
          <li key={i}>
            {at !== '' && <strong>{at}</strong>} {text} {value !== '' && <code>{value}</code>}
          </li>
        ))}
        {lines.length > MOST_LISTED && <li>and {(lines.length - MOST_LISTED).toLocaleString('en-GB')} more</li>}
      </ul>
    </>
  )
}
