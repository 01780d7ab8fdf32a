import type { DatasetError } from '../data/datasetError.ts'
import { MOST_LISTED, sayIssue, sayMore } from '../data/issue.ts'
import './app.css'

/** What stands in the place of the network when the dataset breaks its rules: its faults, each with its repair. */
export function ErrorPage({ error }: { readonly error: DatasetError }) {
  const { issues, count } = error
  const listed = issues.slice(0, MOST_LISTED)
  return (
    <main className="error-page">
      <h1>This dataset cannot be shown</h1>
      <p>
        {count === 1 ? 'It has a fault' : `It has ${count} faults`}. Nothing is drawn, since a picture from a faulty
        dataset could not be trusted. Mend what is listed; <code>npm run dataset -- check FILE</code> lists the same.
      </p>
      <ol>
        {listed.map((issue, i) => (
          <li key={i}>{sayIssue(issue)}</li>
        ))}
      </ol>
      {count > listed.length && <p>{sayMore(count - listed.length)}</p>}
    </main>
  )
}
