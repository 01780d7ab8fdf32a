import type { DatasetError } from '../data/datasetError.ts'
import { MOST_LISTED, sayIssue, sayMore } from '../data/issue.ts'
import './app.css'

/** What stands in the place of the network when the dataset breaks its rules: its faults, each with its repair. */
export function ErrorPage({ error }: { readonly error: DatasetError }) {
  const { issues } = error
  return (
    <main className="error-page">
      <h1>This dataset cannot be shown</h1>
      <p>
        {issues.length === 1 ? 'It has a fault' : `It has ${issues.length} faults`}. Nothing is drawn, since a picture
        from a faulty dataset could not be trusted. Mend what is listed; <code>npm run dataset -- check FILE</code>{' '}
        lists the same.
      </p>
      <ol>
        {issues.slice(0, MOST_LISTED).map((issue, i) => (
          <li key={i}>{sayIssue(issue)}</li>
        ))}
      </ol>
      {issues.length > MOST_LISTED && <p>{sayMore(issues.length - MOST_LISTED)}</p>}
    </main>
  )
}
