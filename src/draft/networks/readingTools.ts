/** What the readers of networks are given, since this room knows neither a browser nor Node. */
import type { Basis } from '../../data/schema.ts'

/** As `new DOMParser().parseFromString`: of a browser, or of jsdom in Node. Faults are in the document, or thrown. */
export type ParseXml = (text: string, type: 'application/xml') => XMLDocument

/** Reads words of time that are no EDTF. One reading is taken; of several, or none, the curator is asked. */
export type ReadDate = (text: string) => {
  readonly text: string
  readonly readings: readonly { readonly when: string; readonly basis: Basis }[]
  readonly question?: string
}

export interface ReadingTools {
  readonly parseXml: ParseXml
  /** Absent: only EDTF, and what ISO 8601 makes plain, is read; all other words are kept and asked. */
  readonly readDate?: ReadDate
}
