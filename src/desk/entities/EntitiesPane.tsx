import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useMedia } from '../../ui/useMedia.ts'
import { counted } from '../counted.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { select } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { useKeys } from '../useKeys.ts'
import { EntitiesTable } from './EntitiesTable.tsx'
import { type EntityRow, ORDERS, type Order, arranged, rowsOfEntities } from './entityRows.ts'
import { ENTITIES_KEYS } from './entitiesKeys.ts'
import { EntityPanel } from './EntityPanel.tsx'
import { KindSelect } from './KindSelect.tsx'
import { MarkViews } from './MarkViews.tsx'
import { MergePanel } from './MergePanel.tsx'
import { SideSelect } from './SideSelect.tsx'
import { WordsPanel } from './WordsPanel.tsx'
import './entities.css'

/** From here on what is open stands beside the table; below, in its place. */
const WIDE = '(min-width: 1100px)'

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** All names of the draft in a table: what they are, how they are written, which of them are the same. */
export function EntitiesPane() {
  const { store } = useDesk()
  useKeys(ENTITIES_KEYS)
  const draft = useDraft()
  const shown = useDeferredValue(draft)
  const isWide = useMedia(WIDE)
  const selectedId = useDeskState((state) => state.selectedId)
  const [words, setWords] = useState('')
  const [kind, setKind] = useState('')
  const [order, setOrder] = useState<Order>('name')
  const [isWords, setIsWords] = useState(false)
  const [ticks, setTicks] = useState<readonly string[]>([])
  const table = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  const find = useRef<HTMLInputElement>(null)

  const rows = useMemo(() => rowsOfEntities(shown), [shown])
  const wanted = useDeferredValue(words)
  const found = useMemo(() => arranged(rows, { words: wanted, kind, order }), [rows, wanted, kind, order])
  const byId = useMemo(() => new Map(rows.map((row) => [row.node.id, row])), [rows])
  const ticked = ticks.flatMap((id) => byId.get(id) ?? [])
  const tickedIds = useMemo(() => new Set(ticks), [ticks])
  const open = selectedId === null ? undefined : byId.get(selectedId)

  const focusName = (id: string | undefined) =>
    requestAnimationFrame(() => {
      const row =
        id === undefined ? null : table.current?.querySelector<HTMLElement>(`[data-entity="${id}"] [data-name]`)
      ;(row ?? table.current?.querySelector<HTMLElement>('[data-name]'))?.focus()
    })
  const back = () => {
    const last = open?.node.id ?? ticks.at(-1)
    setIsWords(false)
    if (!isWords) {
      if (ticked.length > 1) setTicks([])
      else select(store, null)
    }
    focusName(last)
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event
      if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (
        target instanceof Element &&
        target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog')
      )
        return
      event.preventDefault()
      find.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  const [first, second] = ticked
  const panel = isWords
    ? { title: 'Words', body: <WordsPanel /> }
    : first && second && ticked.length === 2
      ? {
          title: 'Merge two into one?',
          body: (
            <MergePanel
              key={`${first.node.id} ${second.node.id}`}
              rows={[first, second]}
              done={(stays) => {
                setTicks([])
                if (stays !== null) select(store, stays)
                focusName(stays ?? first.node.id)
              }}
            />
          ),
        }
      : ticked.length > 2
        ? {
            title: `${counted(ticked.length, 'name')} ticked`,
            body: <ManyPanel rows={ticked} untick={() => setTicks([])} />,
          }
        : open
          ? { title: open.name, body: <EntityPanel row={open} open={(id) => select(store, id)} /> }
          : null
  const title = panel?.title
  // In the place of the table it has the focus, so that what is read next is what was asked for.
  const wasShown = useRef(false)
  useEffect(() => {
    const isShown = title !== undefined && !isWide
    if (isShown && !wasShown.current) side.current?.querySelector('h2')?.focus()
    wasShown.current = isShown
  }, [title, isWide])

  return (
    <div className="entities">
      {(isWide || !panel) && (
        <section className="desk-pane entities-list" aria-label="Entities">
          <header className="desk-pane-head">
            <MarkViews />
            <h2 className="entities-title">Entities</h2>
            <span className="desk-quiet" role="status">
              {sayCounts(rows.length, found.length, ticked.length)}
            </span>
            <span className="desk-push" />
            <span className="entities-find">
              <input
                ref={find}
                type="search"
                aria-label="Find a name"
                placeholder="Find a name"
                value={words}
                onChange={({ target }) => setWords(target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return
                  event.preventDefault()
                  if (event.key === 'Escape') setWords('')
                  table.current?.querySelector<HTMLElement>('[data-name]')?.focus()
                }}
              />
              {words === '' && <Kbd keys={['/']} />}
            </span>
            <select aria-label="Kinds that are shown" value={kind} onChange={({ target }) => setKind(target.value)}>
              <option value="">Kind: all</option>
              {draft.kinds.map(({ id, label }) => (
                <option key={id} value={id}>
                  Kind: {label}
                </option>
              ))}
            </select>
            <select
              aria-label="Order"
              value={order}
              onChange={({ target }) => setOrder(isOrder(target.value) ? target.value : 'name')}
            >
              {Object.entries(ORDERS).map(([id, says]) => (
                <option key={id} value={id}>
                  Order: {says}
                </option>
              ))}
            </select>
            <button type="button" aria-pressed={isWords} onClick={() => setIsWords(!isWords)}>
              Words
            </button>
          </header>
          {found.length > 0 ? (
            <EntitiesTable
              rows={found}
              of={`${wanted} ${kind} ${order}`}
              ticked={tickedIds}
              openId={open?.node.id ?? null}
              tick={(id) => setTicks((list) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]))}
              open={(id) => {
                setIsWords(false)
                setTicks([])
                select(store, id)
              }}
              merge={() => {
                const button = side.current?.querySelector<HTMLElement>('[data-merge]')
                button?.click()
                return button !== null && button !== undefined
              }}
              table={table}
            />
          ) : (
            <p className="desk-empty">
              {rows.length === 0
                ? 'No names yet. Whoever is marked in a text, or stands in a sheet, is listed here.'
                : 'No name is written like this.'}
            </p>
          )}
        </section>
      )}
      {(isWide || panel) && (
        <section ref={side} className="desk-pane entities-open" aria-label="What is open">
          <header className="desk-pane-head">
            {!isWide && (
              <button type="button" onClick={back}>
                ‹ Back
              </button>
            )}
            <h2 tabIndex={-1}>{panel ? <bdi>{panel.title}</bdi> : 'Nothing is open'}</h2>
          </header>
          {panel?.body ?? (
            <p className="desk-empty">Open a name to see its relationships, or tick two that are the same.</p>
          )}
        </section>
      )}
    </div>
  )
}

/** More than two at once: what they are, and where. */
function ManyPanel({ rows, untick }: { readonly rows: readonly EntityRow[]; readonly untick: () => void }) {
  const ids = rows.map(({ node }) => node.id)
  const kinds = new Set(rows.map(({ node }) => node.kind))
  const sides = new Set(rows.map(({ node }) => node.parties.join(' ')))
  const [first] = rows
  return (
    <div className="entities-body">
      <div className="entities-fields">
        <span>Kind</span>
        <KindSelect
          label="Kind of all that are ticked"
          nodes={ids}
          kind={kinds.size === 1 ? (first?.node.kind ?? null) : null}
        />
        <span>Side</span>
        <SideSelect
          label="Side of all that are ticked"
          nodes={ids}
          parties={sides.size === 1 ? (first?.node.parties ?? null) : null}
        />
      </div>
      <p className="desk-quiet">Two at a time can be merged.</p>
      <p className="entities-actions">
        <button type="button" onClick={untick}>
          Untick all
        </button>
      </p>
    </div>
  )
}

/** “22, two ticked”. */
function sayCounts(all: number, found: number, ticked: number): string {
  const parts = [
    found === all ? all.toLocaleString('en-GB') : `${found.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  ]
  if (ticked > 0) parts.push(`${NUMBERS[ticked] ?? ticked} ticked`)
  return parts.join(', ')
}

function isOrder(value: string): value is Order {
  return Object.hasOwn(ORDERS, value)
}
