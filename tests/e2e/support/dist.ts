import { join, resolve } from 'node:path'

/** The folder that the build wrote. */
export const DIST = resolve(import.meta.dirname, '../../../dist')
/** The whole page as one file. */
export const SINGLE_FILE = join(DIST, 'entente.html')
