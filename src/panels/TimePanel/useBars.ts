import { useMemo } from 'react'
import { type Bar, type VagueBeginning, barsOf, vagueBeginnings } from '../../model/bars.ts'
import { type Admitted, type Choices, admitted, viewAmong } from '../../model/view.ts'
import { type WindowEvent, windowEvents } from '../../model/windowEvents.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { Interval } from '../../time/interval.ts'
import { type Unit, bins } from '../../time/units.ts'

/** What the chart shows of the present choices, whatever the window: while a thumb moves nothing is counted anew. */
export interface ChartData {
  readonly bars: readonly Bar[]
  readonly vague: readonly VagueBeginning[]
  /** The events of the whole period. */
  readonly events: readonly WindowEvent[]
  /** What each bar was asked, but for its window, and of what. */
  readonly choices: Choices
  readonly among: Admitted
}

export function useBars(axis: Interval, unit: Unit): ChartData {
  const { network, selectors } = useApp()
  const { mode, off, known, focus, showPossible, undated } = useAppState(selectors.choices)
  const asked = useMemo(() => {
    const choices: Choices = { mode, off, known, focus, showPossible, undated, window: network.extent }
    const among = admitted(network, choices)
    return { choices, among, events: windowEvents(viewAmong(among, network, choices), network) }
  }, [network, mode, off, known, focus, showPossible, undated])
  return useMemo(() => {
    const { among, choices } = asked
    const spans = bins(axis, unit)
    return {
      ...asked,
      bars: barsOf(spans, among, choices, network),
      vague: vagueBeginnings(spans, among, choices, network),
    }
  }, [network, axis, unit, asked])
}
