import type { Action } from '../graph/ActionMenu.tsx'
import { type Network, found } from '../model/network.ts'
import { copyText } from '../ui/copyText.ts'
import { type AppStore, notify, showOnly, toggleFilter } from '../store/appStore.ts'
import { setFocus, startPath } from '../store/explore.ts'
import { linkTo } from './linkTo.ts'

/** What the menu of a node or an edge offers; each is also a button of the page. */
export function actionsFor(id: string, network: Network, store: AppStore): readonly Action[] {
  const copyLink: Action = {
    label: 'Copy link to it',
    run: () => {
      const link = linkTo({ ...store.getState(), selectedId: id }, network)
      void copyText(link).then((copied) => {
        notify(store, { text: copied ? 'The link was copied.' : `This page may not copy. The link is ${link}` })
      })
    },
  }
  const node = network.nodes.get(id)
  if (!node) return [copyLink]
  const { plural } = found(network.kinds, node.kind)
  const kinds = network.dataset.kinds.map((kind) => `kind:${kind.id}`)
  return [
    { label: 'Focus on it', run: () => setFocus(store, id) },
    { label: 'Path from here', run: () => startPath(store, id) },
    { label: `Only ${plural}`, run: () => showOnly(store, `kind:${node.kind}`, kinds) },
    { label: `Switch off ${plural}`, run: () => toggleFilter(store, `kind:${node.kind}`) },
    copyLink,
  ]
}
