import { useEffect } from 'react'
import { useApp } from '../store/AppContext.tsx'
import { useTheme } from '../store/useTheme.ts'
import { Late } from '../ui/Late.tsx'
import type { Datasets } from './opening.ts'
import { openingPart } from './openingPart.ts'
import './app.css'

/** What stands in the place of everything else while a dataset holds no entity: what it is, and how it is begun. */
export function EmptyDataset({ datasets }: { readonly datasets: Datasets }) {
  const { dataset } = useApp().network
  const theme = useTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <main className="error-page">
      <h1 dir="auto" tabIndex={-1}>
        {dataset.title}
      </h1>
      <p dir="auto">{dataset.description}</p>
      <h2>This dataset is empty</h2>
      <p>It names no entity yet, so there is nothing to draw, to read or to search. To begin:</p>
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
      <Late part={openingPart}>{({ OpenAnother }) => <OpenAnother datasets={datasets} />}</Late>
    </main>
  )
}
