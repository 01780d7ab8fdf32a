/** The made-up files for the desk, in a folder of their own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deskFiles } from '../generator/deskFiles.ts'

const FOLDER = resolve(import.meta.dirname, '../../.cache/gen/desk')

export interface DeskPaths {
  readonly texts: readonly string[]
  readonly sheet: string
}

/** Writes them; they are made anew each time, in a second. */
export function writeDeskFiles(texts: number, bytes: number, rows: number): DeskPaths {
  mkdirSync(FOLDER, { recursive: true })
  const files = deskFiles({ texts, bytes, rows })
  const write = ({ name, text }: { readonly name: string; readonly text: string }) => {
    const path = join(FOLDER, name)
    writeFileSync(path, text)
    return path
  }
  return { texts: files.texts.map(write), sheet: write(files.sheet) }
}
