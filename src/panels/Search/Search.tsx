import { formatDigits } from '../../model/formatCount.ts'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { awayOf } from '../../data/away.ts'
import type { Findings, Hit } from '../../model/search.ts'
import { GROUPS, type Group } from '../../model/searchGroups.ts'
import { hover } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { absences } from '../../store/makeRoom.ts'
import { LONGEST_QUERY, choose, setQuery } from '../../store/search.ts'
import { ResultOption } from './ResultOption.tsx'
import { usePart } from '../../ui/usePart.ts'
import { panelsPart } from '../panelsPart.ts'
import { isComposing } from '../../ui/isComposing.ts'
import { focusSearch } from './focusSearch.ts'
import { useSearchIndex } from './useSearchIndex.ts'
import { NOT_SEARCHED, PARTIAL, sayFindings } from './sayFindings.ts'
import { titleOf } from './sayHit.ts'
import './search.css'

const HEADINGS: Readonly<Record<Group, string>> = {
  entities: 'Entities',
  relationships: 'Relationships',
  quotes: 'Quotes',
}

/** Results are announced once the typing has paused for this long, in ms. */
const SETTLED_MS = 500

const NOTHING: Findings = { hits: [], total: 0, partial: false }

/** The search of the whole network: a combobox with a list of results. What is chosen is selected. */
export function Search() {
  const { network, store, selectors } = useApp()
  const query = useAppState((state) => state.query)
  const view = useAppState(selectors.view)
  const isAway = awayOf(network.dataset) !== null
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  /** Enter was pressed before anything could be found: the first is taken when it is. */
  const [waits, setWaits] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  // The part comes, and the index is made, when someone is about to search, before the first letter.
  const [isNear, setNear] = useState(false)
  const { module: panels, failure, again } = usePart(panelsPart, isNear || query !== '')
  const { index, failure: unindexed } = useSearchIndex(network, isNear && panels ? panels.indexSearch : null)
  const asked = open && query.trim() !== ''
  const findings = useMemo(() => (asked && index ? index(query) : NOTHING), [asked, index, query])
  const { hits } = findings
  const expanded = hits.length > 0
  const absence = useMemo(() => absences(network, store.getState(), view), [network, store, view])
  const words = index ? sayFindings(findings, query, isAway) : (failure ?? unindexed ?? 'The search is on its way…')
  const announcement = useSettled(asked ? words : '')

  const optionId = (at: number) => `${id}-option-${at}`
  const activate = (at: number) => {
    setActive(at)
    hover(store, hits[at]?.selects ?? null)
  }
  const close = () => {
    setOpen(false)
    setWaits(false)
    activate(-1)
  }
  const take = (hit: Hit) => {
    close()
    choose(store, network, { ...hit, name: titleOf(hit) })
    // The keyboard of a touch screen would hide what was just chosen.
    if (matchMedia('(pointer: coarse)').matches) field.current?.blur()
  }
  const type = (text: string) => {
    setQuery(store, text)
    setWaits(false)
    setOpen(true)
    activate(-1)
  }

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      focusSearch()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    if (!open) return undefined
    // Not when the field merely loses the focus: a touch screen's keyboard that is put away leaves the results to be read.
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node) || box.current?.contains(target)) return
      setOpen(false)
      setWaits(false)
      setActive(-1)
      hover(store, null)
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [open, store])

  useEffect(() => {
    if (!waits || !index) return
    setWaits(false)
    if (hits[0]) take(hits[0])
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `take` is that of the render in which the index came
  }, [waits, index, hits])

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    const handled = act(event)
    if (!handled) return
    event.preventDefault()
    // Escape has done its work here and must not let go of the selection as well.
    event.stopPropagation()
  }
  /** What a key does; false where it is left to the field and the page. */
  const act = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey) return false
    const last = hits.length - 1
    switch (key) {
      case 'ArrowDown':
        if (!open || altKey) setOpen(true)
        else if (expanded) activate(active === last ? 0 : active + 1)
        return true
      case 'ArrowUp':
        if (altKey) close()
        else if (expanded) activate(active <= 0 ? last : active - 1)
        return true
      case 'Home':
      case 'End':
        // Without an active option they move the cursor, as in any field.
        if (active < 0 || shiftKey) return false
        activate(key === 'Home' ? 0 : last)
        return true
      case 'ArrowLeft':
      case 'ArrowRight':
        activate(-1)
        return false
      case 'Enter': {
        const hit = hits[Math.max(active, 0)]
        if (hit) take(hit)
        else setOpen(true)
        setWaits(asked && index === null)
        return true
      }
      case 'Escape':
        if (asked) close()
        else if (query !== '') type('')
        else return false
        return true
      default:
        return false
    }
  }

  return (
    <div ref={box} role="search" className="search">
      <input
        ref={field}
        type="text"
        role="combobox"
        data-search=""
        className="search-field"
        dir="auto"
        aria-label="Search the network"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? `${id}-list` : undefined}
        aria-activedescendant={expanded && active >= 0 ? optionId(active) : undefined}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={isAway ? 'Search names, offices' : 'Search names, offices, quotes'}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        inputMode="search"
        enterKeyHint="search"
        maxLength={LONGEST_QUERY}
        value={query}
        onFocus={() => {
          setNear(true)
          if (failure !== null) again()
        }}
        onClick={() => setOpen(true)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <svg className="search-icon" width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
        <circle cx="6.2" cy="6.2" r="4.4" />
        <path d="m9.5 9.5 4 4" />
      </svg>
      {query === '' && (
        <kbd className="search-hint" title="Ctrl or ⌘ K anywhere; / in the drawing" aria-hidden="true">
          Ctrl K
        </kbd>
      )}
      {query !== '' && (
        <button
          type="button"
          className="quiet search-clear"
          aria-label="Clear the search"
          onClick={() => {
            type('')
            field.current?.focus()
          }}
        >
          ×
        </button>
      )}
      {asked && (
        // The field keeps the focus while the pointer is in the list.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="search-popup" onMouseDown={(event) => event.preventDefault()}>
          {expanded ? (
            <>
              {findings.partial && <p className="search-note">{PARTIAL}</p>}
              {isAway && <p className="search-note">{NOT_SEARCHED}</p>}
              <div role="listbox" id={`${id}-list`} aria-label="Results" className={active < 0 ? 'unentered' : ''}>
                {GROUPS.filter((group) => hits.some((hit) => hit.group === group)).map((group) => (
                  <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                    <div id={`${id}-${group}`} role="presentation" className="search-heading">
                      {HEADINGS[group]}
                    </div>
                    {hits.map((hit, at) =>
                      hit.group === group ? (
                        <ResultOption
                          key={hit.id}
                          id={optionId(at)}
                          hit={hit}
                          absence={hit.selects === null ? null : absence(hit.selects)}
                          active={at === active}
                          choose={() => take(hit)}
                          point={(inside) => hover(store, inside ? hit.selects : null)}
                        />
                      ) : null,
                    )}
                  </div>
                ))}
              </div>
              {findings.total > hits.length && (
                <p className="search-note">
                  The best {hits.length} of {formatDigits(findings.total)}. More words narrow it.
                </p>
              )}
            </>
          ) : (
            <p className="search-note" aria-hidden="true">
              {words}
            </p>
          )}
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </div>
  )
}

/** A text once it has stayed for a while; the empty one at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
