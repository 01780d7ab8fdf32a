import { describe, expect, it } from 'vitest'
import { OnItsWay } from '../../../src/data/records/onItsWay.ts'
import { whenThere } from '../../../src/parts/whenThere.ts'

/** A text that comes when `arrive` is called. */
function aText(text: string) {
  let isThere = false
  let arrive = () => {}
  const missing = new OnItsWay(
    new Promise((come) => {
      arrive = () => {
        isThere = true
        come()
      }
    }),
  )
  const read = () => {
    if (!isThere) throw missing
    return text
  }
  return { read, arrive: () => arrive() }
}

describe('whenThere(read)', () => {
  it('gives what is there', async () => {
    expect(await whenThere(() => 'there')).toBe('there')
  })

  it('asks again whenever what was missing has come, until all is there', async () => {
    const [one, two] = [aText('one'), aText('two')]
    let asked = 0
    const both = whenThere(() => {
      asked += 1
      return `${one.read()} ${two.read()}`
    })
    one.arrive()
    two.arrive()
    expect(await both).toBe('one two')
    expect(asked).toBe(2)
  })

  it('throws whatever else is thrown', async () => {
    await expect(
      whenThere(() => {
        throw new RangeError('No such record.')
      }),
    ).rejects.toThrow('No such record.')
  })

  it('stops waiting where its signal is aborted', async () => {
    const stop = new AbortController()
    const waiting = whenThere(aText('never').read, stop.signal)
    stop.abort(new Error('The dialog was closed.'))
    await expect(waiting).rejects.toThrow('The dialog was closed.')
    await expect(whenThere(() => 'there', stop.signal)).rejects.toThrow('The dialog was closed.')
  })
})
