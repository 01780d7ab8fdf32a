/** What of an entity may be a slip, or would read better. */
import { lengthInCodePoints } from '../../data/codePoints.ts'
import type { DraftNode } from '../draft.ts'
import { mergeNodes, setApart } from '../entities.ts'
import { apartPair } from '../references.ts'
import { changing } from '../stepBuilder.ts'
import type { CheckIndex } from './checkIndex.ts'
import type { Asked, Repair } from './question.ts'

/** Characters of a label that a figure has room for. */
const MOST_IN_FIGURE = 40
/** Entities of one name that each is compared with. */
const MOST_NAMESAKES = 5

/** @param isApart were the two, by their ids, said not to be the same? */
export function* askOfNode(
  index: CheckIndex,
  node: DraftNode,
  isApart: (a: string, b: string) => boolean,
): Generator<Asked> {
  yield* sameEntity(index, node, isApart)
  yield* unusedAliases(index, node)
  yield* longLabel(node)
}

/** Another whose name differs in nothing but titles, accents or case. */
function* sameEntity(index: CheckIndex, node: DraftNode, isApart: (a: string, b: string) => boolean): Generator<Asked> {
  const namesakes = index.namesakesOf(node).slice(0, MOST_NAMESAKES)
  const isPerson = /^(?:person|people|persons)$/i.test(index.kind(node.kind)?.label ?? '')
  for (const other of namesakes) {
    if (other.id === node.id) return
    if (isApart(other.id, node.id)) continue
    const one: Repair = {
      label: isPerson ? 'One person' : 'One',
      step: (draft) => mergeNodes(draft, other.id, node.id).step,
    }
    const two: Repair = { label: isPerson ? 'Two people' : 'Two', step: (draft) => setApart(draft, other.id, node.id) }
    yield {
      check: 'same-entity',
      severity: 'look',
      short: 'the same?',
      detail: `The same? ${other.name ?? other.label} · ${node.name ?? node.label}`,
      others: [other.id],
      about: apartPair(other.name ?? other.label, node.name ?? node.label),
      repairs: [one, two],
    }
  }
}

/** A spelling of the texts that stands in none of them; nothing is asked where a text is not here. */
function* unusedAliases(index: CheckIndex, { id, aliases = [] }: DraftNode): Generator<Asked> {
  if (aliases.length === 0 || !index.texts.isComplete) return
  for (const alias of aliases) {
    if (index.texts.hold(alias)) continue
    const remove: Repair = {
      label: 'Take it away',
      step: (draft) =>
        changing(draft, `took the spelling “${alias}” away`, (edit) => {
          const rest = edit.get('nodes', id)?.aliases?.filter((one) => one !== alias)
          if (rest) edit.change('nodes', id, { aliases: rest.length > 0 ? rest : undefined })
        }),
    }
    yield {
      check: 'alias-in-no-text',
      severity: 'look',
      right: 'It is right',
      short: 'a spelling that no text has',
      detail: `No text says “${alias}”.`,
      about: [alias],
      repairs: [remove],
    }
  }
}

function* longLabel({ id, label, name, short, aliases = [] }: DraftNode): Generator<Asked> {
  const length = lengthInCodePoints(label)
  if (length <= MOST_IN_FIGURE) return
  const shorter = [short, ...aliases].find(
    (one) => one !== undefined && one.length >= 2 && one.length <= MOST_IN_FIGURE,
  )
  const use: Repair = {
    label: 'Use it',
    step: (draft) =>
      changing(draft, `called ${label} “${shorter ?? ''}”`, (edit) => {
        const rest = aliases.filter((one) => one !== shorter)
        edit.change('nodes', id, {
          label: shorter ?? label,
          name: name ?? label,
          ...(aliases.length > 0 && { aliases: rest.length > 0 ? rest : undefined }),
        })
      }),
  }
  yield {
    check: 'long-label',
    severity: 'taste',
    right: 'Keep',
    short: `${length} characters in the figure`,
    detail: `A short name keeps the figure readable${shorter === undefined ? '.' : `: ${shorter}`}`,
    about: [label, shorter],
    repairs: [shorter === undefined ? { label: 'Name it', opens: 'name' } : use],
  }
}
