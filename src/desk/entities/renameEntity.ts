import type { Draft } from '../../draft/draft.ts'
import { renameNode } from '../../draft/entities.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { changing } from '../../draft/stepBuilder.ts'
import type { DraftStep } from '../../draft/step.ts'

/** Longest name that a figure takes. */
export const MOST_NAME = 120

/** Gives an entity another name, as the table shows it; the one of before becomes a spelling, so that the texts are still found. */
export function renameEntity(draft: Draft, id: string, name: string): DraftStep {
  const node = recordIn(draft.nodes, id)
  if (node?.name === undefined) return renameNode(draft, id, name, { keepsOld: true })
  const { name: before, label, aliases = [] } = node
  const spellings = [...new Set([...aliases, before])].filter((one) => one !== name && one !== label)
  return changing(draft, `called ${before} “${name}”`, (edit) =>
    edit.change('nodes', id, {
      name: name === label ? undefined : name,
      aliases: spellings.length > 0 ? spellings : undefined,
    }),
  )
}
