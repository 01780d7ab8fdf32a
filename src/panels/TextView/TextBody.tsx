import { type ReactNode, useId, useMemo, useState } from 'react'
import { footnotesOf } from '../../model/footnotes.ts'
import { type Chapter, notesIn } from '../../model/textByEvent.ts'
import type { Column, Sorting } from '../../model/textTable.ts'
import type { Grouping, LineGroup } from '../../model/textTwin.ts'
import { useApp } from '../../store/AppContext.tsx'
import { ByEvent } from './ByEvent.tsx'
import { Contents } from './Contents.tsx'
import { FootnoteList } from './FootnoteList.tsx'
import { SentenceTable } from './SentenceTable.tsx'
import { Sentences } from './Sentences.tsx'
import { type Reading, usesIn } from './reading.ts'

export type Form = 'event' | Grouping | 'table'

/** What is read: chapters by event, or lines under headings; the other is empty. */
export interface Read {
  readonly chapters: readonly Chapter[]
  readonly groups: readonly LineGroup[]
}

/** How it is read. */
export interface Manner {
  readonly form: Form
  readonly columns: readonly Column[]
  readonly sorting: Sorting
  readonly sort: (sorting: Sorting) => void
}

interface Props extends Manner {
  /** What stands there. */
  readonly read: Read
  /** Of what the footnotes are numbered: all of it, of which the first stands there, or what stands there alone. */
  readonly numbered: Read
  /** Stands before the footnotes. */
  readonly children?: ReactNode
}

/** Sentences in one of their forms, with their footnotes. */
export function TextBody({ form, columns, sorting, sort, read, numbered, children }: Props) {
  const { network } = useApp()
  const id = useId()
  const [cameBy] = useState(() => new Map<number, string>())
  const reading = useMemo((): Reading => {
    const edges = numbered.groups.flatMap(({ lines }) => lines.map(({ edge }) => edge))
    const notes = form === 'event' ? notesIn(numbered.chapters, network) : footnotesOf(edges, network)
    return { id, notes, cameBy }
  }, [form, numbered, network, id, cameBy])
  const lines = useMemo(() => read.groups.flatMap((group) => group.lines), [read])
  const uses = useMemo(() => usesIn(lines, reading, network), [lines, reading, network])
  return (
    <>
      {form === 'event' ? (
        <div className="by-event">
          <Contents chapters={read.chapters} reading={reading} />
          <div className="chapters">
            <ByEvent chapters={read.chapters} reading={reading} />
          </div>
        </div>
      ) : form === 'table' ? (
        <SentenceTable lines={lines} columns={columns} sorting={sorting} sort={sort} reading={reading} />
      ) : (
        <Sentences groups={read.groups} reading={reading} />
      )}
      {children}
      <FootnoteList uses={uses} reading={reading} />
    </>
  )
}
