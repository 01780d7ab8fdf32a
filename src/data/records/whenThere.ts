import { OnItsWay } from './onItsWay.ts'

/**
 * Reads what may be on its way: asks again whenever that has come, until all is there. What is read at once is asked for one after the
 * other and kept in memory until it is read: few records at a time, or such as were asked for before.
 * @throws what `read` throws and cannot be waited for
 */
export async function whenThere<T>(read: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each time something else may be missing
      return await read()
    } catch (thrown) {
      if (!(thrown instanceof OnItsWay)) throw thrown
      // oxlint-disable-next-line no-await-in-loop
      await thrown
    }
  }
}
