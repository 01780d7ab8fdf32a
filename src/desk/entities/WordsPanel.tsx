import { useState } from 'react'
import { COLOURS, type Kind } from '../../data/schema.ts'
import type { Draft } from '../../draft/draft.ts'
import { type WordList, changeWord, joinWords, removeWord, usesOf } from '../../draft/vocabulary.ts'
import type { DraftStep } from '../../draft/step.ts'
import { fold } from '../../model/searchWords.ts'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { KindMark } from '../mark/KindMark.tsx'
import { JoinRelations } from './JoinRelations.tsx'
import { MOST_NAME } from './renameEntity.ts'
import { WordField } from './WordField.tsx'

const LISTS: readonly {
  readonly list: WordList
  readonly title: string
  readonly counts: readonly [one: string, many: string]
}[] = [
  { list: 'kinds', title: 'Kinds', counts: ['name', 'names'] },
  { list: 'relations', title: 'Relations', counts: ['relationship', 'relationships'] },
  { list: 'parties', title: 'Sides', counts: ['name', 'names'] },
]

/** The words that the draft is written in: kinds, relations, sides, each with what uses it. */
export function WordsPanel() {
  const draft = useDraft()
  const [ticks, setTicks] = useState<readonly string[]>([])
  const [first, second] = draft.relations.filter(({ id }) => ticks.includes(id))
  const tick = (id: string) =>
    setTicks((list) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]))
  if (first && second)
    return <JoinRelations key={`${first.id} ${second.id}`} relations={[first, second]} done={() => setTicks([])} />
  return (
    <div className="entities-body">
      {LISTS.map(({ list, title, counts }) => {
        const uses = usesOf(draft, list)
        return (
          <section key={list} aria-label={title}>
            <h3>
              {title} <span className="desk-quiet">{draft[list].length}</span>
            </h3>
            {draft[list].length === 0 && <p className="desk-quiet">None yet.</p>}
            {list === 'relations' && draft[list].length > 1 && (
              <p className="desk-quiet">Tick two that say the same to make one of them.</p>
            )}
            <ul className="entities-words">
              {draft[list].map(({ id, label }) => (
                <Word
                  key={id}
                  list={list}
                  id={id}
                  label={label}
                  count={uses.get(id) ?? 0}
                  says={counted(uses.get(id) ?? 0, ...counts)}
                  {...(list === 'relations' && { isTicked: ticks.includes(id), tick })}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

interface WordProps {
  readonly list: WordList
  readonly id: string
  readonly label: string
  readonly count: number
  readonly says: string
  /** Of a word that can be ticked, to be made one with another. */
  readonly isTicked?: boolean
  readonly tick?: (id: string) => void
}

function Word({ list, id, label, count, says, isTicked, tick }: WordProps) {
  const { store } = useDesk()
  const draft = useDraft()
  const [doubled, setDoubled] = useState<string | null>(null)
  const take = (step: DraftStep) => act(store, step)
  const twin = doubled === null ? undefined : twinOf(draft, list, id, doubled)
  const kind = list === 'kinds' ? draft.kinds.find((one) => one.id === id) : undefined
  const relation = list === 'relations' ? draft.relations.find((one) => one.id === id) : undefined
  return (
    <li>
      <div className="entities-word">
        {tick && (
          <input type="checkbox" aria-label={`Tick “${label}”`} checked={isTicked === true} onChange={() => tick(id)} />
        )}
        {kind && <KindMark kind={kind} />}
        <WordField
          key={doubled === null ? 'own' : 'doubled'}
          label={`Word: ${label}`}
          value={label}
          most={MOST_NAME}
          take={(typed) => {
            if (twinOf(draft, list, id, typed)) setDoubled(typed)
            else take(changeWord(draft, list, id, { label: typed }))
          }}
        />
        {kind && (
          <>
            <WordField
              label={`Several of “${label}”`}
              value={kind.plural}
              most={MOST_NAME}
              take={(plural) => take(changeWord(draft, 'kinds', id, { plural }))}
            />
            <ColourSelect kind={kind} />
          </>
        )}
        {relation && (
          <WordField
            label={`“${label}”, where it was only planned`}
            value={relation.planned ?? ''}
            most={MOST_NAME}
            placeholder="where only planned"
            canBeEmpty
            take={(planned) => take(changeWord(draft, 'relations', id, { planned: planned || undefined }))}
          />
        )}
        <span className="desk-quiet">{says}</span>
        {count === 0 && (
          <button
            type="button"
            className="quiet"
            aria-label={`Take the word “${label}” away`}
            onClick={() => take(removeWord(draft, list, id))}
          >
            Take away
          </button>
        )}
      </div>
      {doubled !== null && twin && (
        <p className="entities-doubled" role="alert">
          There is another “{twin.label}”.{' '}
          <button
            type="button"
            onClick={() => {
              setDoubled(null)
              take(joinWords(draft, list, twin.id, id))
            }}
          >
            Make one of the two
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              setDoubled(null)
              take(changeWord(draft, list, id, { label: doubled }))
            }}
          >
            Keep two
          </button>{' '}
          <button type="button" className="bare" onClick={() => setDoubled(null)}>
            Cancel
          </button>
        </p>
      )}
    </li>
  )
}

function ColourSelect({ kind }: { readonly kind: Kind }) {
  const { store } = useDesk()
  const draft = useDraft()
  return (
    <select
      aria-label={`Colour of “${kind.label}”`}
      value={kind.colour}
      onChange={({ target }) => {
        const colour = COLOURS.find((one) => one === target.value)
        if (colour) act(store, changeWord(draft, 'kinds', kind.id, { colour }))
      }}
    >
      {COLOURS.map((colour) => (
        <option key={colour} value={colour}>
          {colour}
        </option>
      ))}
    </select>
  )
}

/** Another word of the list that is written the same but for case and accents. */
function twinOf(draft: Draft, list: WordList, id: string, label: string) {
  return draft[list].find((one) => one.id !== id && fold(one.label) === fold(label))
}
