import { describe, expect, it } from 'vitest'
import { OnItsWay } from '../../../../src/data/records/onItsWay.ts'

describe('new OnItsWay(come)', () => {
  it('is an error that can be waited for', async () => {
    let arrive = () => {}
    const missing = new OnItsWay(
      new Promise((come) => {
        arrive = come
      }),
    )
    const heard: string[] = []
    const waited = missing.then(() => heard.push('come'))
    expect(missing).toBeInstanceOf(Error)
    expect(heard).toEqual([])
    arrive()
    await waited
    expect(heard).toEqual(['come'])
  })
})
