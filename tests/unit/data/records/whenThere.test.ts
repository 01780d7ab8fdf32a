import { describe, expect, it } from 'vitest'
import { OnItsWay } from '../../../../src/data/records/onItsWay.ts'
import { whenThere } from '../../../../src/data/records/whenThere.ts'

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

  it('waits also for what throws later', async () => {
    const text = aText('late')
    const late = whenThere(async () => {
      await Promise.resolve()
      return text.read()
    })
    text.arrive()
    expect(await late).toBe('late')
  })
})
