import { useDeskState } from './DeskContext.tsx'
import { Kbd } from './Kbd.tsx'
import { MODIFIER } from './modifier.ts'

/** The keys that work now, at the foot of the page. */
export function KeyBar() {
  const keys = useDeskState((state) => state.keys)
  return (
    <footer className="desk-keys" aria-label="Keys that work now">
      <ul>
        {keys.map(({ keys: pressed, does }) => (
          <li key={`${pressed.join('+')} ${does}`}>
            <Kbd keys={pressed.map((key) => (key === 'Ctrl' ? MODIFIER : key))} /> {does}
          </li>
        ))}
      </ul>
    </footer>
  )
}
