import { describe, expect, it } from 'vitest'
import { type FrameOptions, atLevel, frameFields, pageFields } from '../../../../src/briefing/embed/frameFields.ts'
import { versionOf } from '../../../../src/data/versionOf.ts'
import { hashOf, parseHash, stateOf } from '../../../../src/store/address.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

const PLAIN: FrameOptions = { without: new Set(), level: null, theme: null, pinned: false, hosts: [] }
const version = versionOf(bundled.dataset)

describe('frameFields(state, network, options)', () => {
  it.each(TEN_VIEWS)('of %s brings that view back, embedded', (_, view) => {
    const { state } = aSession(bundled, view)
    const hash = hashOf(frameFields(state, bundled, PLAIN))
    const reading = stateOf(parseHash(hash).fields, bundled)
    expect(reading).toMatchObject({ problems: [], otherVersion: null })
    expect(reading.state).toMatchObject({ ...view, embedded: true })
  })

  it('names parts that are left out, level, theme, hosts and, pinned, the version', () => {
    const { state } = aSession(bundled, { window: year(2025), theme: 'dark' })
    const options: FrameOptions = {
      without: new Set(['panel', 'time']),
      level: 3,
      theme: 'light',
      pinned: true,
      hosts: ['https://example.org'],
    }
    expect(frameFields(state, bundled, options)).toEqual({
      t: '2025',
      level: '3',
      theme: 'light',
      embed: '1',
      panel: '0',
      time: '0',
      host: 'https://example.org',
      v: version,
    })
  })

  it('leaves light or dark to the reader, whatever it is here', () => {
    const { state } = aSession(bundled, { theme: 'dark' })
    expect(frameFields(state, bundled, PLAIN)).toEqual({ embed: '1' })
  })

  it('at a step of the story that is shown at another level says all of the view', () => {
    const { state } = aSession(bundled)
    const at = stateOf({ step: '1' }, bundled).state
    const other = at.level === 3 ? 2 : 3
    const fields = frameFields({ ...state, ...at }, bundled, { ...PLAIN, level: other })
    expect(fields).toMatchObject({ step: '1~changed', level: String(other), embed: '1' })
    expect(stateOf(fields, bundled).state).toMatchObject({ ...at, level: other, embedded: true })
  })
})

describe('pageFields(state, network)', () => {
  it('is the view with its version, and nothing of a frame', () => {
    const framed = { embedded: true, without: new Set(['time'] as const), hosts: ['https://example.org'] }
    const { state } = aSession(bundled, { window: year(2025), ...framed })
    expect(pageFields(state, bundled)).toEqual({ t: '2025', v: version })
    expect(pageFields(atLevel(state, 2), bundled)).toEqual({ t: '2025', level: '2', v: version })
  })
})
