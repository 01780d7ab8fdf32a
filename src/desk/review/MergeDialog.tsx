import { type SyntheticEvent, useMemo, useState } from 'react'
import type { Draft } from '../../draft/draft.ts'
import { chosenMerge, choiceKey } from '../../draft/mergeChoices.ts'
import { type Conflict, type Taken, mergeDrafts } from '../../draft/mergeDrafts.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { sayField, sayRecord } from '../../draft/sayRecord.ts'
import { sayList } from '../../draft/tables/sayList.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { counted } from '../counted.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { type Returned, act, say } from '../deskStore.ts'
import { focusFirst } from '../focusFirst.ts'
import { Kbd } from '../Kbd.tsx'
import './review.css'

/** A file of the open draft came back: what changed in it, claim by claim, and what is taken. */
export function MergeDialog() {
  const { store } = useDesk()
  const draft = useDraft()
  const returned = useDeskState((state) => state.returned)
  const close = () => store.setState({ returned: null })
  return (
    <Dialog
      title={`“${draft.title || 'Untitled'}” came back`}
      className="desk-merge"
      open={returned !== null}
      close={close}
    >
      {returned && <Choices key={returned.name} returned={returned} close={close} />}
    </Dialog>
  )
}

/** What a curator chooses of; all else comes along with it. */
const CHOSEN = ['edges', 'nodes', 'documents', 'title', 'subject', 'description', 'about', 'steps'] as const

function isChosen({ of }: Taken): boolean {
  return CHOSEN.some((one) => one === of)
}

function Choices({ returned, close }: { readonly returned: Returned; readonly close: () => void }) {
  const { store } = useDesk()
  const draft = useDraft()
  const merged = useMemo(() => mergeDrafts(draft, returned.draft, returned.base), [draft, returned])
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const shown = merged.taken.filter(isChosen)
  const along = merged.taken.length - shown.length
  const readers = readersOf(draft, returned.draft)
  const who = readers.length > 0 ? sayList(readers) : 'the other'
  const isNothing = merged.verdicts + merged.taken.length + merged.conflicts.length === 0

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    const step = chosenMerge(draft, merged, { kept, theirs }, `took what ${who} returned`)
    act(store, step)
    const taken = shown.length - kept.size
    const parts = [
      ...(merged.verdicts > 0 ? [`${counted(merged.verdicts, 'verdict')} of ${who}`] : []),
      ...(taken > 0 ? [counted(taken, 'change')] : []),
      ...(theirs.size > 0 ? [`${theirs.size} of ${merged.conflicts.length} that both changed`] : []),
    ]
    const stays = kept.size + merged.conflicts.length - theirs.size
    close()
    say(store, {
      text: `${parts.length > 0 ? `Taken: ${sayList(parts)}.` : 'Nothing was taken.'}${stays > 0 ? ` ${stays} ${stays === 1 ? 'stays' : 'stay'} as you had it.` : ''} One undo takes it back.`,
    })
  }
  return (
    <form onSubmit={onSubmit}>
      <p className="desk-quiet merge-lead">
        This is {draft.title || 'Untitled'} as it came back: take what changed?
        {returned.base === null &&
          ' The file does not say what it was when it was handed over, so what differs is asked about, and nothing of yours is taken away.'}
      </p>
      <div className="merge-lists">
        {merged.verdicts > 0 && (
          <p>
            <strong>{counted(merged.verdicts, 'verdict')}</strong> of {who} {merged.verdicts === 1 ? 'joins' : 'join'}{' '}
            yours: {sayVerdicts(draft, returned.draft)}.
          </p>
        )}
        {merged.conflicts.length > 0 && (
          <section>
            <h3>Both of you changed</h3>
            {merged.conflicts.map((conflict) => (
              <ConflictChoice
                key={choiceKey(conflict)}
                conflict={conflict}
                takesTheirs={theirs.has(choiceKey(conflict))}
                choose={(takes) => setTheirs(withMember(theirs, choiceKey(conflict), takes))}
              />
            ))}
          </section>
        )}
        {shown.length > 0 && (
          <section>
            <h3>Only {who} changed</h3>
            <ul>
              {shown.map((one) => (
                <li key={choiceKey(one)}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!kept.has(choiceKey(one))}
                      onChange={({ target: { checked } }) => setKept(withMember(kept, choiceKey(one), !checked))}
                    />
                    <TakenLine taken={one} ours={draft} theirs={returned.draft} />
                  </label>
                </li>
              ))}
            </ul>
          </section>
        )}
        {along > 0 && (
          <p className="desk-quiet">
            {counted(along, 'quote or word', 'quotes and words')} that these need come along.
          </p>
        )}
        {isNothing && <p>It holds nothing that is not here.</p>}
      </div>
      <p className="desk-dialog-foot">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button ref={focusFirst} type="submit" className="desk-strong" disabled={isNothing}>
          {merged.conflicts.length + shown.length === 0 ? 'Take the verdicts' : 'Take what is chosen'}{' '}
          <Kbd keys={['↵']} />
        </button>
      </p>
    </form>
  )
}

const WHAT = { added: 'New', changed: 'Changed', removed: 'Taken away' } as const

function TakenLine({ taken, ours, theirs }: { readonly taken: Taken; readonly ours: Draft; readonly theirs: Draft }) {
  const [before, after] = [sayOf(taken, ours), sayOf(taken, theirs)]
  return (
    <span>
      <span className="merge-what">{WHAT[taken.what]}</span>{' '}
      {taken.what === 'removed' ? (
        <del>{before}</del>
      ) : (
        <>
          <bdi>{after}</bdi>
          {taken.what === 'changed' && before !== after && <span className="desk-quiet"> (was: {before})</span>}
        </>
      )}
    </span>
  )
}

function sayOf({ of, id }: Taken, draft: Draft): string {
  if (of === 'edges' || of === 'nodes' || of === 'documents')
    return sayRecord(recordIn(draft[of] as Draft['edges'], id), draft)
  return `${NAMES[of] ?? of}: ${sayField(draft[of])}`
}

/** What fields of a draft are called. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'Title',
  subject: 'In one sentence',
  description: 'Description',
  about: 'About',
  steps: 'Story',
  language: 'Language',
}

interface ConflictProps {
  readonly conflict: Conflict
  readonly takesTheirs: boolean
  readonly choose: (takesTheirs: boolean) => void
}

function ConflictChoice({ conflict, takesTheirs, choose }: ConflictProps) {
  const name = choiceKey(conflict)
  return (
    <fieldset className="merge-conflict">
      <legend className="visually-hidden">Which of the two?</legend>
      <label>
        <input type="radio" name={name} checked={!takesTheirs} onChange={() => choose(false)} />
        <span className="merge-what">Yours</span> <bdi>{conflict.ours}</bdi>
      </label>
      <label>
        <input type="radio" name={name} checked={takesTheirs} onChange={() => choose(true)} />
        <span className="merge-what">As it came back</span> <bdi>{conflict.theirs}</bdi>
      </label>
    </fieldset>
  )
}

function withMember(set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(key)
  else next.delete(key)
  return next
}

/** What they found that is not known here. */
function freshReviews(ours: Draft, theirs: Draft) {
  return theirs.edges.flatMap(({ id, reviews = [] }) => {
    const own = recordIn(ours.edges, id)?.reviews ?? []
    return reviews.filter(
      ({ by, on, digest, verdict }) =>
        !own.some((one) => one.by === by && one.on === on && one.digest === digest && one.verdict === verdict),
    )
  })
}

function readersOf(ours: Draft, theirs: Draft): readonly string[] {
  return [...new Set(freshReviews(ours, theirs).map(({ by }) => by))]
}

const VERDICTS = { yes: 'yes', no: 'no', nearly: 'nearly', unsure: 'cannot tell' } as const

function sayVerdicts(ours: Draft, theirs: Draft): string {
  const fresh = freshReviews(ours, theirs)
  const counts = Object.entries(VERDICTS).flatMap(([verdict, says]) => {
    const count = fresh.filter((review) => review.verdict === verdict).length
    return count > 0 ? [`${count} ${says}`] : []
  })
  return sayList(counts)
}
