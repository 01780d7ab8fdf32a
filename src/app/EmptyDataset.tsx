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
      <Late part={openingPart}>{({ HowToBegin }) => <HowToBegin datasets={datasets} />}</Late>
    </main>
  )
}
