import { formatDigits } from '../../model/formatCount.ts'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { gapsIn, sayGaps } from '../../model/coverage.ts'
import { BY_DATE, columnsOf, sortLines, tabSeparated } from '../../model/textTable.ts'
import { groupLines, linesBetween, linesOf, plainText } from '../../model/textTwin.ts'
import { sayOpen } from '../../model/sayProgress.ts'
import { plainByEvent } from '../../model/plainByEvent.ts'
import { chapterOf, chaptersOf, firstChapters, plansOf } from '../../model/textByEvent.ts'
import { openNetwork } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { daysAsked } from '../../time/answer.ts'
import { ViewSentence } from '../ViewSentence/ViewSentence.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { WhyEmpty } from '../EmptyNote/WhyEmpty.tsx'
import { LongText } from './LongText.tsx'
import { OrderSelect } from './OrderSelect.tsx'
import { type Form, TextBody } from './TextBody.tsx'
import './text.css'

/** More sentences than this come in pages, each of so many. */
const MOST_AT_ONCE = 600
const PAGE = 300
/** Of more than this one page stands there at a time, and nothing else of them is put into words. */
const MOST_IN_ALL = 1200

const FORMS: readonly { readonly form: Form; readonly label: string; readonly note: string | null }[] = [
  { form: 'event', label: 'Event', note: null },
  { form: 'date', label: 'Date', note: null },
  { form: 'node', label: 'Name', note: 'Each relationship stands under both of its names.' },
  { form: 'document', label: 'Document', note: 'Each relationship stands under every document that says it.' },
  { form: 'table', label: 'None: a table', note: null },
]

interface Props {
  /** Prints the report of the view. */
  readonly print: () => void
}

/** The view in words: one cited sentence for every relationship that is drawn, no more and no fewer. */
export function TextView({ print }: Props) {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const against = useAppState(selectors.compared)
  const window = useAppState((state) => state.window)
  const known = useAppState((state) => state.known)
  const order = useAppState((state) => state.order)
  const [form, setForm] = useState<Form>('event')
  const [sorting, setSorting] = useState(BY_DATE)
  const [paged, setPaged] = useState({ window, pages: 1 })
  const pages = paged.window === window ? paged.pages : 1
  const region = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])

  // A new window starts its list at the top.
  useEffect(() => {
    // In braces: a browser may give a promise, which React would take for what ends the effect.
    region.current?.scrollTo({ top: 0 })
  }, [window])

  const mode = useAppState((state) => state.mode)
  const gaps = useMemo(() => sayGaps(gapsIn(daysAsked(window, mode, network.extent), network)), [window, mode, network])
  const lines = useMemo(() => linesOf(view, against, known, network), [view, against, known, network])
  const open = useMemo(
    () =>
      sayOpen(
        lines.map(({ progress }) => progress),
        known,
        network,
      ),
    [lines, known, network],
  )
  const sorted = useMemo(
    () => (form === 'table' ? sortLines(lines, sorting, network) : []),
    [form, lines, sorting, network],
  )
  const plans = useMemo(
    () => (form === 'event' ? plansOf(lines, against, known, order, network) : []),
    [form, lines, against, known, order, network],
  )
  const groups = useMemo(() => {
    if (form === 'event') return []
    return form === 'table' ? [{ heading: '', lines: sorted }] : groupLines(lines, form, against, network)
  }, [form, sorted, lines, against, network])
  const total = form === 'event' ? lines.length : groups.reduce((sum, group) => sum + group.lines.length, 0)
  const isWhole = total <= MOST_IN_ALL
  const chapters = useMemo(
    () => (isWhole ? plans.map((plan) => chapterOf(plan, network)) : []),
    [isWhole, plans, network],
  )
  const shown = total > MOST_AT_ONCE ? Math.min(pages * PAGE, total) : total
  const whole = useMemo(() => ({ chapters, groups: isWhole ? groups : [] }), [chapters, isWhole, groups])
  const read = useMemo(
    () => ({ chapters: firstChapters(chapters, shown), groups: linesBetween(whole.groups, 0, shown) }),
    [chapters, whole, shown],
  )

  const columns = columnsOf(against !== null)
  const manner = { form, columns, sorting, sort: setSorting }
  const note = FORMS.find((known) => known.form === form)?.note ?? null
  return (
    <section ref={region} className="text-twin" aria-label="Text">
      <div className="text-head">
        <h2 ref={heading} tabIndex={-1} lang={network.dataset.language} dir="auto">
          {network.dataset.title}
        </h2>
        <div className="text-tools">
          {form === 'event' && <OrderSelect />}
          <CopyButton
            className=""
            words="Copy text"
            label="Copy text"
            text={() => {
              const head = {
                title: network.dataset.title,
                sentence: selectors.sentence(store.getState()),
                gaps,
                open,
              }
              return form === 'event'
                ? plainByEvent(head, chaptersOf(lines, against, known, order, network), network)
                : plainText(head, groups, network)
            }}
          />
          <CopyButton
            className=""
            words="Copy table"
            label="Copy table"
            text={() => tabSeparated(sortLines(lines, sorting, network), columns, network)}
          />
          <button type="button" onClick={print}>
            Print
          </button>
          <button type="button" onClick={() => openNetwork(store)}>
            Back to the network
          </button>
        </div>
      </div>
      <ViewSentence />
      {gaps !== null && <p className="gaps">{gaps}</p>}
      {open !== null && <p className="gaps">{open}</p>}
      <GroupBy form={form} choose={setForm} />
      {note !== null && <p className="quiet-note">{note}</p>}
      {total === 0 ? (
        <WhyEmpty />
      ) : isWhole ? (
        <TextBody {...manner} read={read} numbered={whole}>
          {shown < total && (
            <p className="more">
              {formatDigits(shown)} of {formatDigits(total)} sentences are shown.{' '}
              <button type="button" onClick={() => setPaged({ window, pages: pages + 1 })}>
                Show more
              </button>
            </p>
          )}
        </TextBody>
      ) : (
        <LongText {...manner} plans={plans} groups={groups} />
      )}
    </section>
  )
}

interface GroupByProps {
  readonly form: Form
  readonly choose: (form: Form) => void
}

function GroupBy({ form, choose }: GroupByProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className="group-by">
      <span id={`${name}-label`}>Group by</span>
      {FORMS.map(({ form: value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={form === value} onChange={() => choose(value)} />{' '}
          {label}
        </label>
      ))}
    </div>
  )
}
