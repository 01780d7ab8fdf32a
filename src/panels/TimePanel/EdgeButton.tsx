import type { Axis } from './useAxis.ts'

interface Props {
  readonly axis: Axis
  readonly end: 'before' | 'after'
  /** What is dated beyond, in words; its accessible name. */
  readonly name: string
  /** The words that there is room for. */
  readonly shown: string
}

/** At an end of the axis: what is dated beyond the days that documents speak of. One step of zoom shows it, the next goes back. */
export function EdgeButton({ axis, end, name, shown }: Props) {
  // Shown, it lies within the axis, and the arrow points back.
  const pointsOn = (end === 'after') !== axis.whole
  return (
    <button
      type="button"
      className={`edge ${end}`}
      aria-label={name}
      aria-pressed={axis.whole}
      title={axis.whole ? 'Show the days that documents speak of' : `${name}: show the whole period`}
      onClick={axis.toggleWhole}
    >
      {!pointsOn && <span aria-hidden="true">← </span>}
      {shown}
      {pointsOn && <span aria-hidden="true"> ›</span>}
    </button>
  )
}
