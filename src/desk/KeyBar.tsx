import { useDeskState } from './DeskContext.tsx'
import { Kbd } from './Kbd.tsx'
import { MODIFIER } from './modifier.ts'
import { keyEventOf, pressKeys } from './pressKeys.ts'

/** The keys that work now, at the foot of the page; those that do one thing do it by a click too. */
export function KeyBar() {
  const keys = useDeskState((state) => state.keys)
  return (
    <footer className="desk-keys" aria-label="Keys that work now">
      <ul>
        {keys.map(({ keys: pressed, does }) => {
          const event = keyEventOf(pressed)
          const words = (
            <>
              <Kbd keys={pressed.map((key) => (key === 'Ctrl' ? MODIFIER : key))} /> {does}
            </>
          )
          return (
            <li key={`${pressed.join('+')} ${does}`}>
              {event === null ? (
                words
              ) : (
                <button
                  type="button"
                  className="bare"
                  // Whoever has the keys presses them; and the focus stays where they work.
                  tabIndex={-1}
                  onMouseDown={(press) => press.preventDefault()}
                  onClick={() => pressKeys(document, event)}
                >
                  {words}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </footer>
  )
}
