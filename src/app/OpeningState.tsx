import { sayIssue, sayMore } from '../data/issue.ts'
import type { Opening } from './opening.ts'
import './opening.css'

const PHASES = { fetching: 'Fetching', reading: 'Reading', checking: 'Checking', drawing: 'Drawing' } as const
const SAID = {
  checking: 'Every quote, date and reference is checked.',
  drawing: 'Every quote, date and reference has been checked.',
} as const
const MEGA = 1_000_000

const sayBytes = (bytes: number) => `${(bytes / MEGA).toFixed(bytes < 10 * MEGA ? 1 : 0)} MB`

interface Props {
  readonly opening: Opening
  /** Something else is shown meanwhile, and goes on being so. */
  readonly stays: boolean
  readonly cancel: () => void
}

/** How far the opening of a dataset is, or why it was not opened. */
export function OpeningState({ opening, stays, cancel }: Props) {
  const andStays = stays ? ' What was shown stays.' : ''
  switch (opening.is) {
    case 'none':
      return null
    case 'running': {
      const { name, phase, done, total } = opening
      const share = total === null || total === 0 ? undefined : done / total
      return (
        <div className="opening">
          <p role="status">
            {PHASES[phase]} “<bdi>{name}</bdi>”…
          </p>
          <progress aria-label={PHASES[phase]} value={share} />
          <p className="opening-bytes">
            {phase === 'checking' || phase === 'drawing'
              ? SAID[phase]
              : `${sayBytes(done)}${total === null ? '' : ` of ${sayBytes(total)}`}`}
          </p>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )
    }
    case 'failed':
      return (
        <p role="alert" className="opening-refused">
          “<bdi>{opening.name}</bdi>” {opening.message}
          {andStays}
        </p>
      )
    case 'faulty': {
      const { name, issues, count } = opening
      return (
        <div className="opening-refused">
          <p role="alert">
            “<bdi>{name}</bdi>” has {count === 1 ? 'a fault' : `${count.toLocaleString('en')} faults`} and was not
            opened, since a picture from a faulty dataset could not be trusted.
            {andStays}
          </p>
          <ol aria-label="Faults">
            {issues.map((issue, i) => (
              <li key={i}>{sayIssue(issue)}</li>
            ))}
          </ol>
          {count > issues.length && <p>{sayMore(count - issues.length)}</p>}
        </div>
      )
    }
  }
}
