import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { capitalised, nameOf } from '../model/sentence.ts'
import { tellApart } from '../model/namesakes.ts'
import { found } from '../model/network.ts'
import { nodesNamed } from '../model/nodesNamed.ts'
import { isComposing } from './isComposing.ts'
import { useApp } from '../store/AppContext.tsx'

interface Props {
  readonly label: string
  readonly chosen: string | null
  /** Not offered: the node at the other end. */
  readonly other: string | null
  readonly pick: (id: string) => void
}

/** Chooses a node by typing some of its name: a combobox with a list, as the ARIA Authoring Practices describe it. */
export function NodePicker({ label, chosen, other, pick }: Props) {
  const { network } = useApp()
  /** Null while nothing is being typed. */
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const id = useId()
  const options = useMemo(
    () => (text === null ? [] : nodesNamed(text, network.dataset.nodes).filter((node) => node.id !== other)),
    [network, other, text],
  )
  const isOpen = options.length > 0
  const current = options[Math.min(at, options.length - 1)]

  const type = (typed: string | null) => {
    setText(typed)
    setAt(0)
  }
  const choose = (node: string | undefined) => {
    if (node === undefined) return
    type(null)
    if (node !== chosen) pick(node)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' && text === null) type('')
    else if (event.key === 'ArrowDown' && isOpen) setAt((at + 1) % options.length)
    else if (event.key === 'ArrowUp' && isOpen) setAt((at + options.length - 1) % options.length)
    else if (event.key === 'Enter' && isOpen) choose(current?.id)
    else if (event.key === 'Escape' && text !== null) type(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="node-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && current ? `${id}-${current.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a name"
        value={text ?? (chosen === null ? '' : capitalised(nameOf(found(network.nodes, chosen))))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => type(null)}
      />
      {isOpen && (
        <div id={`${id}-list`} role="listbox" className="node-list" aria-label={label}>
          {options.map((node) => (
            // The keys are those of the input, where the focus stays.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={node.id}
              id={`${id}-${node.id}`}
              ref={node === current ? intoView : undefined}
              role="option"
              aria-selected={node === current}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(node.id)}
            >
              <bdi>{capitalised(nameOf(node))}</bdi>{' '}
              <span>{tellApart(node, network) ?? found(network.kinds, node.kind).label}</span>
            </div>
          ))}
        </div>
      )}
      {text !== null && !isOpen && (
        <p className="no-match" aria-live="polite">
          Nothing here has that name.
        </p>
      )}
    </div>
  )
}

/** Where the keys have come to is always in sight. */
function intoView(option: HTMLDivElement | null) {
  option?.scrollIntoView?.({ block: 'nearest' })
}
