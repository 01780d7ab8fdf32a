import { type DragEvent, useState } from 'react'
import { TEMPLATES, type Template } from '../../draft/templates.ts'
import { useDesk, useDeskState } from '../DeskContext.tsx'
import { showDialog } from '../deskStore.ts'
import { chooseFiles } from '../chooseFiles.ts'
import { Kbd } from '../Kbd.tsx'
import type { KeyHint } from '../keyHint.ts'
import { MODIFIER } from '../modifier.ts'
import { useKeys } from '../useKeys.ts'
import { KeptDrafts } from './KeptDrafts.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import './start.css'

const KEYS: readonly KeyHint[] = [
  { keys: ['Ctrl', 'O'], does: 'choose files' },
  { keys: ['Ctrl', 'V'], does: 'paste' },
  { keys: ['Tab'], does: 'move' },
  { keys: ['F1'], does: 'all keys' },
]

/** What stands here while no draft is open: the ways in, the words to start with, and what is kept. */
export function StartScreen() {
  useKeys(KEYS)
  return (
    <main className="desk-start">
      <div>
        <h1>Turn texts into a network that cites them</h1>
        <p className="desk-quiet desk-start-lead">
          Every line says who, what and when, and shows the words it rests on. Nothing leaves this computer: the page
          makes no request.
        </p>
        <DropZone />
        <Templates />
      </div>
      <div>
        <HowItGoes />
        <KeptDrafts />
      </div>
    </main>
  )
}

/** The whole page takes what is dropped; this says so, and has the buttons. */
function DropZone() {
  const { store, take, openExample } = useDesk()
  const [isOver, setOver] = useState(false)
  const choose = async () => take((await chooseFiles(document)).map((file) => ({ file })))
  const onOver = ({ dataTransfer }: DragEvent) => setOver(dataTransfer.types.includes('Files'))
  return (
    // Shows that a drop is welcome; what is dropped is taken by the page.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`desk-drop${isOver ? ' desk-drop-over' : ''}`}
      onDragOver={onOver}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <h2>Drop texts, a sheet, a network or an Entente file here</h2>
      <p className="desk-quiet">
        txt, md, html, docx · csv, tsv, xlsx · gexf, graphml, json · a page made by Entente. PDF: copy its text and
        paste it.
      </p>
      <p className="desk-drop-buttons">
        <button type="button" className="desk-strong" onClick={() => void choose()}>
          Choose files <Kbd keys={[`${MODIFIER} O`]} />
        </button>
        <button type="button" onClick={() => showDialog(store, 'paste')}>
          Paste text or cells <Kbd keys={[`${MODIFIER} V`]} />
        </button>
        <button type="button" onClick={openExample}>
          Open the example
        </button>
      </p>
    </div>
  )
}

/** The words that a draft begins with. */
function Templates() {
  const { store, begin } = useDesk()
  const chosen = useDeskState(({ templateId }) => templateId)
  return (
    <fieldset className="desk-templates">
      <legend>
        <strong>Start with these words</strong>{' '}
        <span className="desk-quiet">You can add and rename any of them later.</span>
      </legend>
      {TEMPLATES.map((template) => (
        <label key={template.id}>
          <input
            type="radio"
            name="template"
            checked={chosen === template.id}
            onChange={() => store.setState({ templateId: template.id })}
          />
          <span>{template.label}</span>
          <span className="desk-quiet">{sayKinds(template)}</span>
          <span className="desk-quiet">{sayRelations(template)}</span>
        </label>
      ))}
      <p>
        <button type="button" onClick={begin}>
          Start without a file
        </button>
      </p>
    </fieldset>
  )
}

function sayKinds({ kinds }: Template): string {
  return kinds.length === 0 ? 'none' : kinds.map(({ label }) => label.toLowerCase()).join(', ')
}

function sayRelations({ samples, relations }: Template): string {
  if (samples.length === 0) return 'name your own as you mark'
  return `${samples.join(', ')}${relations.length > samples.length ? ' …' : ''}`
}
