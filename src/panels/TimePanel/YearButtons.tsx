import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { cutTo, wholeYear, yearsTouched } from '../../time/brush.ts'
import { type Interval, sameInterval } from '../../time/interval.ts'
import { sayYear } from '../../time/sayDate.ts'

/** More years than this do not stand side by side: the thumbs and the typed dates serve. */
const MOST = 14

/** One press shows one of these years, or all. */
export function YearButtons({ of }: { readonly of: Interval }) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const years = yearsTouched(of)
  const choices = [
    { label: 'All', span: network.extent },
    ...(years.length > 1 && years.length <= MOST
      ? years.map((year) => ({ label: sayYear(year), span: cutTo(wholeYear(year), network.extent) }))
      : []),
  ]
  return (
    <div className="year-buttons" role="group" aria-label="Years">
      {choices.map(({ label, span }) => (
        <button
          key={label}
          type="button"
          aria-pressed={sameInterval(window, span)}
          onClick={() => setWindow(store, span)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
