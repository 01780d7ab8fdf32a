import { useEffect } from 'react'
import { found } from '../model/network.ts'
import { capitalised, nameOf, sentenceOf } from '../model/sentence.ts'
import { useApp } from '../store/AppContext.tsx'
import { usePart } from '../ui/usePart.ts'
import { layoutsPart } from './layoutsPart.ts'
import type { Walk } from './useWalk.ts'

/** What the walk needs beside the drawing: its voice, and the menu where one is open. */
export function WalkParts({ walk: { said, menu, closeMenu } }: { readonly walk: Walk }) {
  const { network } = useApp()
  const { module: late, failure } = usePart(layoutsPart, menu !== null)
  // A menu that does not come must not open later, somewhere else.
  useEffect(() => {
    if (menu && failure !== null) closeMenu()
  }, [menu, failure, closeMenu])
  const nameOfElement = (id: string) => {
    const edge = network.edges.get(id)
    return edge ? sentenceOf(edge, network) : capitalised(nameOf(found(network.nodes, id)))
  }
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {said.text !== '' && <p key={said.turn}>{said.text}</p>}
      </div>
      {menu && late && (
        <late.ActionMenu
          key={menu.id}
          name={nameOfElement(menu.id)}
          at={menu.at}
          actions={menu.actions}
          close={closeMenu}
        />
      )}
    </>
  )
}
