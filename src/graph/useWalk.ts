/** Turns keys on the drawing into steps of the walk, and says where each leads. Knows the drawing only by what it asks of it. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { nodesOf } from '../model/network.ts'
import { sayNothingFurther, sayStop, sayUnconnected } from '../model/sayStop.ts'
import {
  type Ground,
  type Point,
  type Stop,
  areJoined,
  groundOf,
  isDirection,
  nextStop,
  stepOf,
  stopAt,
  stopNamed,
} from '../model/walk.ts'
import { hover, select } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'
import { stepOut, walkTo } from '../store/walk.ts'
import type { Action } from './ActionMenu.tsx'
import type { Drawing } from './followWalk.ts'

/** Letters that follow each other within this time, in ms, are one beginning of a name. */
const TOGETHER_MS = 800

/** Said where a key needs a place and there is none yet. */
const HINT = 'The arrow keys walk over the drawing. A question mark lists all keys.'

export interface WalkOptions {
  /** Null until it is there. */
  readonly drawing: Drawing | null
  /** The tab stop: takes the focus when a menu closes. */
  readonly box: RefObject<HTMLElement | null>
  /** Moves the focus to the evidence of what is selected. */
  readonly toEvidence: () => void
  readonly openShortcuts: () => void
  /** What can be done with an element, besides opening its evidence. */
  readonly actionsFor: (id: string) => readonly Action[]
}

/** A menu of the element, where it opens in the window, and what it offers. */
export interface OpenMenu {
  readonly id: string
  readonly at: Point
  readonly actions: readonly Action[]
}

export interface Walk {
  /** What is to be said now; `turn` tells the same words said again from those said before. */
  readonly said: { readonly text: string; readonly turn: number }
  readonly menu: OpenMenu | null
  readonly openMenu: (id: string) => void
  readonly closeMenu: () => void
  /** True where the key was one of the walk's: nobody else need look at it. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

export function useWalk({ drawing, box, toEvidence, openShortcuts, actionsFor }: WalkOptions): Walk {
  const { network, store, selectors } = useApp()
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  /** The node that an edge was come upon from. */
  const at = useRef<string | null>(null)
  const typed = useRef({ text: '', time: 0 })

  const say = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  const view = () => selectors.view(store.getState())
  /** Where a node is drawn; one that the level folds counts as at a neighbour's place, so that it is gone round there. */
  const pointOf = (id: string): Point => {
    const neighbours = (network.edgesAt.get(id) ?? []).flatMap((edge) => Array.from(nodesOf(edge)))
    const place = [id, ...neighbours].map((node) => drawing?.pointOf(node) ?? null).find((point) => point !== null)
    return place ?? { x: 0, y: 0 }
  }
  /** The whole view, folded or not: the level spares the eye, and keeps nothing from who reads by ear. */
  const ground = (): Ground | null => drawing && groundOf(network, view(), pointOf)
  const words = (stop: Stop, on: Ground) => sayStop(stop, on, network, view().edges, store.getState().known)
  const standing = (on: Ground) => stopAt(store.getState().walkId, on, at.current)

  const go = (stop: Stop, on: Ground, more = '') => {
    at.current = stop.at
    walkTo(store, stop.id)
    say(`${words(stop, on)}${more}`)
  }

  const openEvidence = (id: string) => {
    // The heading that takes the focus is there only once the selection is.
    flushSync(() => select(store, id))
    toEvidence()
  }

  const openMenu = (id: string) => {
    const place = drawing?.inWindow(id)
    if (!place) return
    at.current = null
    walkTo(store, id)
    const open = { label: 'Open evidence', run: () => openEvidence(id) }
    setMenu({ id, at: place, actions: [open, ...actionsFor(id)] })
  }

  const closeMenu = () => {
    setMenu(null)
    box.current?.focus({ preventScroll: true })
  }

  /** Along an arrow or round a node; where one does not stand anywhere, to what is selected first. */
  const step = (key: string, shift: boolean): boolean => {
    const asked = stepOf(key, shift)
    const on = asked && ground()
    if (!asked || !on) return false
    typed.current = { text: '', time: 0 }
    const from = standing(on)
    const jumps = asked === 'first' || asked === 'last'
    const stop = (from || jumps ? null : stopAt(store.getState().selectedId, on)) ?? nextStop(asked, from, on)
    if (!stop) {
      say(isDirection(asked) ? sayNothingFurther(asked) : (from && words(from, on)) || 'Nothing is drawn.')
      return true
    }
    const unconnected = isDirection(asked) && from?.id === from?.at && from && !areJoined(from.at, stop.at, on)
    go(stop, on, unconnected ? ` ${sayUnconnected(from, network)}` : '')
    return true
  }

  const type = (letter: string, time: number): boolean => {
    const before = typed.current
    const goesOn = time - before.time < TOGETHER_MS
    // A space is a letter within a name, and elsewhere a step.
    if (!(/^\p{L}$/u.test(letter) || (letter === ' ' && goesOn && before.text !== ''))) return false
    const on = ground()
    if (!on) return false
    const text = `${goesOn ? before.text : ''}${letter}`
    typed.current = { text, time }
    const stop = stopNamed(text, standing(on), on)
    if (stop) go(stop, on)
    else say(`No name in view has “${text}” at the beginning of a word.`)
    return true
  }

  const command = (key: string, shift: boolean): boolean => {
    const { walkId, selectedId } = store.getState()
    const id = walkId ?? selectedId
    switch (key) {
      case 'Enter':
        if (id === null) say(HINT)
        else openEvidence(id)
        return true
      case 'Escape':
        return stepOut(store)
      case '?':
        openShortcuts()
        return true
      case 'F10':
      case 'ContextMenu':
        if (key === 'F10' && !shift) return false
        if (id === null) say(HINT)
        else openMenu(id)
        return true
      default:
        return false
    }
  }

  return {
    said,
    menu,
    openMenu,
    closeMenu,
    onKeyDown: (event) => {
      const { key, shiftKey, timeStamp } = event
      // With AltGr, which some keyboards write brackets with, a browser may say Ctrl and Alt.
      const isWritten = event.getModifierState('AltGraph') && key.length === 1
      if ((event.ctrlKey || event.metaKey || event.altKey) && !isWritten) return false
      if (!(type(key, timeStamp) || step(key, shiftKey) || command(key, shiftKey))) return false
      event.preventDefault()
      return true
    },
    onFocus: () => {
      const on = ground()
      const stop = on && standing(on)
      if (!stop) return
      hover(store, stop.id)
      say(words(stop, on))
    },
    onBlur: () => {
      typed.current = { text: '', time: 0 }
      if (store.getState().hoveredId === store.getState().walkId) hover(store, null)
    },
    // The browser's own would lie over ours.
    onContextMenu: (event) => event.preventDefault(),
  }
}
