import type { Action } from '../graph/ActionMenu.tsx'
import { found } from '../model/network.ts'
import type { AppParts } from '../store/AppContext.tsx'
import { copyText } from '../ui/copyText.ts'
import { notify, showOnly, toggleFilter } from '../store/appStore.ts'
import { toggleUnfolded } from '../store/arrange.ts'
import { setFocus, startPath } from '../store/explore.ts'
import { NO_LINK, linkTo } from './linkTo.ts'

/** What the menu of a node or an edge offers; each is also a button of the page. */
export function actionsFor(id: string, { network, store, selectors }: AppParts): readonly Action[] {
  const copyLink: Action = {
    label: 'Copy link to it',
    run: () => {
      const link = linkTo({ ...store.getState(), selectedId: id }, network)
      if (link === null) {
        notify(store, { text: NO_LINK })
        return
      }
      void copyText(link).then((copied) => {
        notify(
          store,
          copied
            ? { text: 'The link was copied.', passes: true }
            : { text: `This page may not copy. The link is ${link}` },
        )
      })
    },
  }
  const node = network.nodes.get(id)
  if (!node) return [copyLink]
  const { plural } = found(network.kinds, node.kind)
  const kinds = network.dataset.kinds.map((kind) => `kind:${kind.id}`)
  const isUnfolded = store.getState().unfolded.has(id)
  const folds = isUnfolded || (selectors.display(store.getState()).boxes.get(id)?.folded ?? 0) > 0
  const unfold: Action = {
    label: isUnfolded ? 'Fold again what it is tied to' : 'Unfold what is folded here',
    run: () => toggleUnfolded(store, id),
  }
  return [
    { label: 'Focus on it', run: () => setFocus(store, id) },
    { label: 'Path from here', run: () => startPath(store, id) },
    { label: `Only ${plural}`, run: () => showOnly(store, `kind:${node.kind}`, kinds) },
    { label: `Switch off ${plural}`, run: () => toggleFilter(store, `kind:${node.kind}`) },
    ...(folds ? [unfold] : []),
    copyLink,
  ]
}
