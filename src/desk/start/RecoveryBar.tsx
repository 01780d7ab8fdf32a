import { counted } from '../counted.ts'
import { useDesk, useDeskState } from '../DeskContext.tsx'
import { Kbd } from '../Kbd.tsx'
import { sayClock } from '../keep/sayMoment.ts'
import { useKeys } from '../useKeys.ts'
import { useEffect } from 'react'
import type { Recovery } from '../deskStore.ts'

const KEYS = [
  { keys: ['↵'], does: 'recover' },
  { keys: ['Tab'], does: 'move' },
  { keys: ['Esc'], does: 'decide later, both are kept' },
]

/** Asks which state of a draft is meant, where this browser keeps another than the file that was opened has. */
export function RecoveryBar() {
  const recovery = useDeskState((state) => state.recovery)
  return recovery && <Choice recovery={recovery} />
}

function Choice({ recovery: { kept, file } }: { readonly recovery: Recovery }) {
  const { store, recover } = useDesk()
  useKeys(KEYS)
  const later = () => store.setState({ recovery: null })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') store.setState({ recovery: null })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
  const has = kept.draft.edges.length
  const had = file.draft.edges.length
  return (
    <section className="desk-recovery" aria-label="Recover">
      <span className="desk-ask" aria-hidden="true">
        ?
      </span>
      <p>
        <strong>
          Recover {kept.head.title || 'Untitled'} of {sayClock(kept.head.at)}?
        </strong>{' '}
        It has {counted(has, 'relationship')}. The file that you opened has {had}. Nothing is lost until you choose.
      </p>
      {/* The answer that Enter gives, at once: the question stands alone. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" className="desk-strong" autoFocus onClick={() => recover('kept')}>
        Recover {has} <Kbd keys={['↵']} />
      </button>
      <button type="button" onClick={() => recover('file')}>
        Keep the file’s {had}
      </button>
      <button type="button" className="bare" onClick={later}>
        Later
      </button>
    </section>
  )
}
