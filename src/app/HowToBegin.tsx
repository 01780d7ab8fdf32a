import { OpenAnother } from './OpenAnother.tsx'
import type { Datasets } from './opening.ts'

/** How a dataset that is empty is begun, and how another is opened. */
export function HowToBegin({ datasets }: { readonly datasets: Datasets }) {
  return (
    <>
      <h2>This dataset is empty</h2>
      <p>
        It names no entity yet, so there is nothing to draw, to read or to search. The desk, <code>desk.html</code>,
        makes a dataset of texts and sheets that are dropped on it. By hand:
      </p>
      <ol>
        <li>
          Add a document to <code>documents</code>, and to <code>passages</code> the sentences of it that say something.
        </li>
        <li>
          Add who or what they speak of to <code>nodes</code>, and what they say of two of them to <code>edges</code>;
          each cites its passages.
        </li>
        <li>
          Run <code>npm run dataset -- anchor FILE</code>, which finds the passages in their texts, then{' '}
          <code>check</code>.
        </li>
      </ol>
      <p>
        The format is described in <code>docs/dataset.md</code> of the project, field by field.
      </p>
      <h2>Or open another</h2>
      <OpenAnother datasets={datasets} />
    </>
  )
}
