import { type SyntheticEvent, useId, useMemo, useState } from 'react'
import { readingOrder } from '../../draft/reviews.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { counted } from '../counted.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { say, showDialog } from '../deskStore.ts'
import { handedName } from '../files/fileNames.ts'
import { focusFirst } from '../focusFirst.ts'
import { Kbd } from '../Kbd.tsx'
import { startReviewing } from './reviewing.ts'
import './review.css'

/** How many are read of a sample, beside what is alleged or denied. */
const SAMPLE = 20
/** Longest initials of the format, in UTF-16 code units. */
const MOST_INITIALS = 40

/** Says what a colleague gets and how it goes, and saves the file. */
export function HandOverDialog() {
  const { store } = useDesk()
  const open = useDeskState(({ dialog }) => dialog === 'hand-over')
  return (
    <Dialog
      title="Give to a second reader"
      className="desk-hand-over"
      open={open}
      close={() => showDialog(store, null)}
    >
      {open && <Asking />}
    </Dialog>
  )
}

function Asking() {
  const { store, handOver } = useDesk()
  const draft = useDraft()
  const id = useId()
  const [by, setBy] = useState('')
  const [isSample, setSample] = useState(false)
  const { all, some } = useMemo(() => {
    return { all: readingOrder(draft, {}).length, some: readingOrder(draft, { sample: SAMPLE }).length }
  }, [draft])
  const asked = { by: by.trim(), ...(isSample && some < all && { sample: SAMPLE }) }
  const unread = draft.edges.length - all
  const give = async () => {
    const name = await handOver.give(asked)
    if (name === null) return
    showDialog(store, null)
    say(store, {
      text: `Saved as ${name}. Send it to your colleague; when it comes back, open it here: what changed is shown before it is taken.`,
    })
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form onSubmit={onSubmit}>
      <p className="desk-quiet">
        Your colleague gets one file, the desk with this work inside, and needs nothing else. Of each relationship the
        quote is read first, without the claim; then the claim is shown, and answered: yes, no, nearly, or cannot tell.
        You can go on meanwhile.
      </p>
      <p className="hand-over-field">
        <label htmlFor={id}>Initials</label>
        <input
          ref={focusFirst}
          id={id}
          type="text"
          maxLength={MOST_INITIALS}
          placeholder="M. K., or nothing: they are asked for"
          value={by}
          onChange={({ target: { value } }) => setBy(value)}
        />
      </p>
      <fieldset className="hand-over-much">
        <legend>What is read</legend>
        <label>
          <input type="radio" name={`${id}-much`} checked={!isSample} onChange={() => setSample(false)} />
          Allegations first, then all <span className="desk-quiet">{counted(all, 'relationship')}</span>
        </label>
        {some < all && (
          <label>
            <input type="radio" name={`${id}-much`} checked={isSample} onChange={() => setSample(true)} />
            Allegations first, then a sample of {SAMPLE}{' '}
            <span className="desk-quiet">{counted(some, 'relationship')}</span>
          </label>
        )}
      </fieldset>
      {unread > 0 && (
        <p className="desk-quiet">
          {counted(unread, 'relationship')} without a quote cannot be read, and will not be shown.
        </p>
      )}
      <p className="desk-dialog-foot">
        <button type="button" onClick={() => showDialog(store, null)}>
          Cancel
        </button>
        <button type="button" disabled={all === 0} onClick={() => startReviewing(store, asked.by, asked.sample)}>
          Read here, at this desk
        </button>
        <button type="submit" className="desk-strong" disabled={all === 0}>
          Save {handedName(draft.title || 'Untitled', 'for', by)} <Kbd keys={['↵']} />
        </button>
      </p>
    </form>
  )
}
