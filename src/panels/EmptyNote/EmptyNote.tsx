import { useApp, useAppState } from '../../store/AppContext.tsx'
import { usePart } from '../../ui/usePart.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { panelsPart } from '../panelsPart.ts'
import type { Where } from './WhyEmpty.tsx'

/** Why no relationship is drawn, where none is; see `WhyEmpty`, which comes when it is needed. */
export function EmptyNote(where: Where) {
  const { selectors } = useApp()
  const isEmpty = useAppState((state) => selectors.view(state).edges.size === 0)
  const { module, failure, again } = usePart(panelsPart, isEmpty)
  if (!isEmpty) return null
  if (module) return <module.WhyEmpty {...where} />
  return failure === null ? null : <Waiting failure={failure} again={again} />
}
