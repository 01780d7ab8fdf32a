import type { CardLine } from '../../model/cards/tellCard.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Parts } from '../../ui/Parts.tsx'

/** What is known at a glance, each under its word. */
export function Facts({ lines, at }: { readonly lines: readonly CardLine[]; readonly at?: string | undefined }) {
  const { network } = useApp()
  if (lines.length === 0) return null
  return (
    <dl className="facts at-a-glance" lang={network.dataset.language}>
      {lines.map(({ label, parts }, i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>
            <Parts parts={parts} at={at} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
