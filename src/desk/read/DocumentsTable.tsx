import { Fragment, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import { proposeNames } from '../../draft/marking/proposeNames.ts'
import { issuedOf } from '../../model/reference.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { useSeen } from '../check/useSeen.ts'
import { act, openDocument } from '../deskStore.ts'
import { whenIdle } from '../whenIdle.ts'
import { fileOf } from './fileOf.ts'
import { isAskedWhen } from './isAskedWhen.ts'
import { PublishedQuestion } from './PublishedQuestion.tsx'
import { shareText } from './publishedStep.ts'
import { PublisherRow } from './PublisherRow.tsx'

/** The texts of the draft, one a row; under the row that is open the question that it has. */
export function DocumentsTable() {
  const { store } = useDesk()
  const draft = useDraft()
  const { documents } = draft
  const openId = useDeskState(({ documentId }) => documentId)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || (event.target instanceof Element && event.target.closest('select, input'))) return
    const at = documents.findIndex(({ id }) => id === openId)
    const next = documents[at + by]
    if (!next) return
    event.preventDefault()
    openDocument(store, next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-document="${next.id}"]`)?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys lead from button to button
    <table className="desk-table desk-texts" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Published</th>
          <th scope="col" className="desk-number">
            Words
          </th>
          <th scope="col" className="desk-number">
            Names
          </th>
          <th scope="col">Readers get</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => {
          const isOpen = document.id === openId
          return (
            <Fragment key={document.id}>
              <Row document={document} isOpen={isOpen} isAsked={isAskedWhen(draft, document)} />
              {isOpen && document.isSheet !== true && <PublisherRow document={document} />}
              {isOpen && isAskedWhen(draft, document) && <PublishedQuestion document={document} />}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly document: DraftDocument
  readonly isOpen: boolean
  readonly isAsked: boolean
}

const Row = memo(function Row({ document, isOpen, isAsked }: RowProps) {
  const { store } = useDesk()
  const row = useRef<HTMLTableRowElement>(null)
  const { id, title, text = '', readAs, sharesText } = document
  const counted = useCounted(text, useSeen(row, true))
  return (
    <tr ref={row} className={isOpen ? 'desk-row-open' : undefined}>
      <td>
        <button
          type="button"
          className="desk-row-title"
          data-document={id}
          aria-expanded={isOpen}
          onClick={() => openDocument(store, id)}
        >
          {title}
        </button>
        <small>{[fileOf(document), readAs].filter((part) => part !== undefined && part !== '').join(' · ')}</small>
      </td>
      <td>{isAsked ? <strong className="desk-asks">which?</strong> : (issuedOf(document) ?? 'no date is known')}</td>
      <td className="desk-number">{counted?.words.toLocaleString('en-GB') ?? '–'}</td>
      <td className="desk-number">{counted?.names.toLocaleString('en-GB') ?? '–'}</td>
      <td>
        <select
          aria-label={`What readers get of ${title}`}
          value={sharesText ? 'text' : 'quotes'}
          disabled={text === ''}
          onChange={({ target }) => {
            const draft = store.getState().history?.draft
            if (draft) act(store, shareText(draft, document, target.value === 'text'))
          }}
        >
          <option value="quotes">quotes only</option>
          <option value="text">full text</option>
        </select>
      </td>
    </tr>
  )
})

interface Counted {
  readonly words: number
  readonly names: number
}

/** Of a row that is on the screen, once the page rests: 200 texts would hold up each change of the names. Null before that. */
function useCounted(text: string, isSeen: boolean): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null)
  const nodes = useDeskState(({ history }) => history?.draft.nodes)
  const kinds = useDeskState(({ history }) => history?.draft.kinds)
  useEffect(() => {
    if (!isSeen || !nodes || !kinds) return undefined
    return whenIdle(function* count() {
      const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0
      yield
      const found = proposeNames(text, nodes, kinds)
      const names = new Set(found.flatMap((name) => (name.as === 'meant' ? [] : [name.nodes[0] ?? name.words])))
      setCounted({ words, names: names.size })
    })
  }, [text, nodes, kinds, isSeen])
  return counted
}
