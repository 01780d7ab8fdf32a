import { type KeyboardEvent, type RefObject, memo, useRef, useState } from 'react'
import { Pages } from '../../ui/Pages.tsx'
import { useDesk } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { KindMark } from '../mark/KindMark.tsx'
import type { EntityRow } from './entityRows.ts'
import { KindSelect } from './KindSelect.tsx'
import { MOST_NAME, renameEntity } from './renameEntity.ts'
import { SideSelect } from './SideSelect.tsx'
import { WordField } from './WordField.tsx'

/** Rows that stand here at once. */
const MOST_ROWS = 300

interface Props {
  readonly rows: readonly EntityRow[]
  /** Changes where the list should begin anew: what is looked for, and in which order. */
  readonly of: string
  readonly ticked: ReadonlySet<string>
  readonly openId: string | null
  readonly tick: (id: string) => void
  readonly open: (id: string) => void
  /** Merges what is ticked; false where there are not two. */
  readonly merge: () => boolean
  readonly table: RefObject<HTMLDivElement | null>
}

/** The entities, one a row. The arrow keys lead from name to name. */
export function EntitiesTable({ rows, of, ticked, openId, tick, open, merge, table }: Props) {
  const [renamed, setRenamed] = useState<string | null>(null)
  const nameAt = (id: string) => table.current?.querySelector<HTMLElement>(`[data-entity="${id}"] [data-name]`)
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
    if (target.closest('select, input:not([type="checkbox"])')) return
    const id = target.closest<HTMLElement>('[data-entity]')?.dataset['entity']
    if (id === undefined) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (by !== undefined) {
      const names = Array.from(table.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])
      const own = nameAt(id)
      const next = own && names[names.indexOf(own) + by]
      event.preventDefault()
      next?.focus()
    } else if (key === 'F2') {
      event.preventDefault()
      setRenamed(id)
    } else if (key === ' ' && target.matches('[data-name]')) {
      event.preventDefault()
      tick(id)
    } else if (key === 'Enter' && target.matches('[data-name], [type="checkbox"]') && merge()) event.preventDefault()
  }
  const done = (id: string, byKey: boolean) => {
    setRenamed(null)
    // Its field is gone with the next drawing, and the name in its place.
    if (byKey) requestAnimationFrame(() => nameAt(id)?.focus())
  }
  return (
    <div ref={table} className="entities-scroll">
      <Pages of={of} rows={rows.length} words="names" most={MOST_ROWS} step={MOST_ROWS}>
        {(from, to) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys lead from name to name
          <table
            className="desk-table entities-table"
            onKeyDown={onKeyDown}
            // A space on a name ticks it, and presses nothing in any browser.
            onKeyUp={(event) => {
              if (event.key === ' ' && event.target instanceof Element && event.target.matches('[data-name]'))
                event.preventDefault()
            }}
          >
            <thead>
              <tr>
                <th scope="col" className="entities-tick">
                  <span className="desk-hidden">Ticked</span>
                </th>
                <th scope="col">Name</th>
                <th scope="col" className="entities-kind">
                  Kind
                </th>
                <th scope="col" className="entities-side">
                  Side
                </th>
                <th scope="col" className="entities-also">
                  Also written
                </th>
                <th scope="col" className="desk-number">
                  Relationships
                </th>
                <th scope="col" className="desk-number entities-texts">
                  Texts
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map((row) => (
                <Row
                  key={row.node.id}
                  row={row}
                  isTicked={ticked.has(row.node.id)}
                  isOpen={row.node.id === openId}
                  isRenamed={row.node.id === renamed}
                  tick={tick}
                  open={open}
                  done={done}
                />
              ))}
            </tbody>
          </table>
        )}
      </Pages>
    </div>
  )
}

interface RowProps {
  readonly row: EntityRow
  readonly isTicked: boolean
  readonly isOpen: boolean
  readonly isRenamed: boolean
  readonly tick: (id: string) => void
  readonly open: (id: string) => void
  readonly done: (id: string, byKey: boolean) => void
}

const Row = memo(
  ({ row, isTicked, isOpen, isRenamed, tick, open, done }: RowProps) => {
    const { store } = useDesk()
    const cell = useRef<HTMLTableCellElement>(null)
    const { node, name, kind, sides, spellings, relationships, texts, isOfSheet } = row
    const { id } = node
    const rename = (typed: string) => {
      const draft = store.getState().history?.draft
      if (draft) act(store, renameEntity(draft, id, typed))
    }
    return (
      <tr data-entity={id} className={isTicked || isOpen ? 'desk-row-open' : undefined}>
        <td className="entities-tick">
          <input type="checkbox" aria-label={`Tick ${name}`} checked={isTicked} onChange={() => tick(id)} />
        </td>
        <th scope="row" ref={cell}>
          <span className="entities-name">
            <KindMark kind={kind} />
            {isRenamed ? (
              <WordField
                label={`New name of ${name}`}
                value={name}
                most={MOST_NAME}
                takesFocus
                take={rename}
                leave={(byKey) => done(id, byKey)}
              />
            ) : (
              <button
                type="button"
                className="desk-row-title"
                data-name=""
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => open(id)}
              >
                <bdi>{name}</bdi>
              </button>
            )}
          </span>
          <small className="entities-narrow">{[kind?.label, ...sides].filter(Boolean).join(' · ')}</small>
        </th>
        <td className="entities-kind">
          <KindSelect label={`Kind of ${name}`} nodes={[id]} kind={node.kind} />
        </td>
        <td className="entities-side">
          <SideSelect label={`Side of ${name}`} nodes={[id]} parties={node.parties} />
        </td>
        <td className="entities-also">
          <bdi>{spellings.join(', ')}</bdi>
        </td>
        <td className="desk-number">{relationships.toLocaleString('en-GB')}</td>
        <td className="desk-number entities-texts">{isOfSheet ? 'sheet' : texts.toLocaleString('en-GB')}</td>
      </tr>
    )
  },
  // What is done with it does the same for as long as the row says the same.
  (before, after) =>
    before.row === after.row &&
    before.isTicked === after.isTicked &&
    before.isOpen === after.isOpen &&
    before.isRenamed === after.isRenamed,
)
