import type { Runs } from '../../../../src/briefing/notes/runs.ts'

/** The runs as one text, what is in italics between underscores: for expectations that are read at a glance. */
export function marked(runs: Runs): string {
  return runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('')
}
