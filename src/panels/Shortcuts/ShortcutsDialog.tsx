import { Dialog } from '../../ui/Dialog.tsx'
import './shortcuts.css'

interface Props {
  readonly open: boolean
  readonly close: () => void
}

interface Shortcut {
  /** Each of these does it; keys of one press stand with a plus between them. */
  readonly keys: readonly string[]
  readonly does: string
}

const GROUPS: readonly { readonly heading: string; readonly where: string; readonly shortcuts: readonly Shortcut[] }[] =
  [
    {
      heading: 'Walking over the drawing',
      where: 'With the focus on the drawing, which is one stop of the Tab key.',
      shortcuts: [
        {
          keys: ['←', '→', '↑', '↓'],
          does: 'To the nearest connected entity in that direction; where there is none, to the nearest of all, which is said',
        },
        { keys: [']', 'Shift + →'], does: 'To the next relationship of the entity, clockwise' },
        { keys: ['[', 'Shift + ←'], does: 'To the one before' },
        { keys: ['Space'], does: 'From a relationship to its other end; an arrow leads to the end that lies that way' },
        { keys: ['Home', 'End'], does: 'To the first and the last entity: by kind as in the legend, then by name' },
        { keys: ['Page Down', 'Page Up'], does: 'To the next entity in that order, and to the one before' },
        {
          keys: ['A … Z'],
          does: 'To the next entity whose name begins so; letters typed in quick succession belong together',
        },
        { keys: ['Enter'], does: 'Opens the evidence and goes there' },
        { keys: ['Menu key', 'Shift + F10'], does: 'What else can be done with it; also by right click or long press' },
        { keys: ['Esc'], does: 'Lets go of the selection, then of the place, then of the focus or the path' },
      ],
    },
    {
      heading: 'Looking at the drawing',
      where: 'With the focus on the drawing.',
      shortcuts: [
        { keys: ['+', '−'], does: 'Zoom in and out' },
        { keys: ['0'], does: 'Shows the whole network' },
        { keys: ['/'], does: 'Search' },
        { keys: ['?'], does: 'This list' },
      ],
    },
    {
      heading: 'Anywhere',
      where: '',
      shortcuts: [{ keys: ['Ctrl + K', '⌘ + K'], does: 'Search' }],
    },
    {
      heading: 'In the evidence',
      where: '',
      shortcuts: [{ keys: ['Esc'], does: 'Back to the same place of the drawing' }],
    },
    {
      heading: 'In the story',
      where: '',
      shortcuts: [
        { keys: ['←', '→'], does: 'The step before and the one after; Page Up and Page Down while it is presented' },
      ],
    },
    {
      heading: 'On a thumb of the time slider',
      where: '',
      shortcuts: [
        { keys: ['←', '→'], does: 'By a bar; with Shift by a day' },
        { keys: ['Page Up', 'Page Down'], does: 'By a year, or by a month where bars are days or weeks' },
        { keys: ['Home', 'End'], does: 'As far as it goes' },
      ],
    },
  ]

/** Every key that does something. */
export function ShortcutsDialog({ open, close }: Props) {
  return (
    <Dialog title="Keys" className="shortcuts" open={open} close={close}>
      {GROUPS.map(({ heading, where, shortcuts }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {where !== '' && <p>{where}</p>}
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={keys.join()}>
                <dt>
                  {keys.map((key, i) => (
                    <span key={key}>
                      {i > 0 && ' '}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
