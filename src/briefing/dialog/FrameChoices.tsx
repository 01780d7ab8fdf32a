import { useId } from 'react'
import type { Part } from '../../store/appStore.ts'
import { type FrameAsked, heightIn } from '../embed/frameAsked.ts'
import { HEIGHTS } from '../embed/frameSizes.ts'
import { parseHosts } from '../embed/parseHosts.ts'
import { Choice } from './Choice.tsx'

const SIZES = [
  { value: 'small', words: '600 × 400' },
  { value: 'large', words: '900 × 600' },
  { value: 'phone', words: '320 × 480' },
  { value: 'full', words: 'As wide as the text around it' },
] as const
const PARTS: readonly { readonly value: Part; readonly words: string }[] = [
  { value: 'panel', words: 'Evidence' },
  { value: 'time', words: 'Time' },
  { value: 'legend', words: 'Key' },
]
const LEVELS = [
  { value: 'now', words: 'As now' },
  { value: '1', words: 'Who and what' },
  { value: '2', words: 'With subjects' },
  { value: '3', words: 'Everything' },
] as const
const THEMES = [
  { value: 'reader', words: 'As each reader’s system has it' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const
const DATA = [
  { value: 'live', words: 'Live: shows what it says then' },
  { value: 'pinned', words: 'Pinned: tells readers so' },
] as const

interface Props {
  readonly asked: FrameAsked
  readonly change: (changes: Partial<FrameAsked>) => void
}

/** What a frame is to show, and how large. */
export function FrameChoices({ asked, change }: Props) {
  const { size, fullHeight, without, level, theme, data } = asked
  const heightId = useId()
  const hostsId = useId()
  const isHeight = heightIn(asked) !== null
  const { unknown } = parseHosts(asked.hosts)
  const show = (part: Part, isShown: boolean) => {
    const next = new Set(without)
    if (isShown) next.delete(part)
    else next.add(part)
    change({ without: next })
  }
  return (
    <>
      <Choice
        legend="Size of the frame, in px"
        name="frame-size"
        value={size}
        options={SIZES}
        choose={(value) => change({ size: value })}
      />
      {size === 'full' && (
        <label className="export-field">
          Height, in px
          <input
            type="text"
            inputMode="numeric"
            value={fullHeight}
            aria-invalid={!isHeight}
            aria-describedby={isHeight ? undefined : heightId}
            onChange={({ target }) => change({ fullHeight: target.value })}
          />
        </label>
      )}
      {size === 'full' && !isHeight && (
        <p className="quiet-note export-under" id={heightId}>
          A number from {HEIGHTS.least} to {HEIGHTS.most}.
        </p>
      )}
      <fieldset className="export-choice">
        <legend>Beside the figure</legend>
        {PARTS.map(({ value, words }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={!without.has(value)}
              onChange={({ target }) => show(value, target.checked)}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <Choice
        legend="Level of detail"
        name="frame-level"
        value={level}
        options={LEVELS}
        choose={(value) => change({ level: value })}
      />
      <Choice
        legend="Light or dark"
        name="frame-theme"
        value={theme}
        options={THEMES}
        choose={(value) => change({ theme: value })}
      />
      <Choice
        legend="When the dataset has changed"
        name="frame-data"
        value={data}
        options={DATA}
        choose={(value) => change({ data: value })}
      />
      <label className="export-field">
        Pages that may exchange messages with it
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.org"
          value={asked.hosts}
          aria-invalid={unknown.length > 0}
          aria-describedby={hostsId}
          onChange={({ target }) => change({ hosts: target.value })}
        />
      </label>
      <p className="quiet-note export-under" id={hostsId}>
        {unknown.length > 0
          ? `Left out, since it names no site by https, name and port alone: ${unknown.join(', ')}`
          : 'They learn the view and the height that it needs, and may change the view. Empty: none.'}
      </p>
    </>
  )
}
