import { useApp, useAppState } from '../../store/AppContext.tsx'
import { usePart } from '../../ui/usePart.ts'
import { panelsPart } from '../panelsPart.ts'
import type { Where } from './WhyEmpty.tsx'

/** Why no relationship is drawn, where none is; see `WhyEmpty`, which comes when it is needed. */
export function EmptyNote(where: Where) {
  const { selectors } = useApp()
  const isEmpty = useAppState((state) => selectors.view(state).edges.size === 0)
  const { module } = usePart(panelsPart, isEmpty)
  return isEmpty && module ? <module.WhyEmpty {...where} /> : null
}
