/** What the page carries but does not need for its first picture: modules behind one way in, `load`. */
import { runPart } from './runPart.ts'

export interface Part<T> {
  /** What the part exports. Loaded once; after a failure, which rejects with a PartError, it can be asked for again. */
  readonly load: () => Promise<T>
  /** What the part exports, once it has arrived; null before. */
  readonly loaded: () => T | null
}

/**
 * @param name of the imported module's file, without its end: the build calls the script of the part after it
 * @param importModule the dynamic import; in a built page it finds what the part's script has brought
 */
export function createPart<T>(name: string, importModule: () => Promise<T>): Part<T> {
  let asked: Promise<T> | null = null
  let loaded: T | null = null
  const arrive = async () => {
    if (!import.meta.env.DEV) await runPart(name, document)
    loaded = await importModule()
    return loaded
  }
  const load = () => {
    if (!asked) {
      asked = arrive()
      asked.catch(() => {
        asked = null
      })
    }
    return asked
  }
  return { load, loaded: () => loaded }
}
