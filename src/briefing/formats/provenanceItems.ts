/** Where an export comes from, as a list that every format can hold. */
import { formatCount } from '../../model/formatCount.ts'
import type { ExportScope } from './scope.ts'
import { sourcesOf } from './sourcesOf.ts'

export interface ProvenanceItem {
  /** For programs: the same in every format. */
  readonly name: string
  /** For people. */
  readonly label: string
  readonly text: string
}

/** What was exported from what, when, and under which choices; what does not apply is left out. */
export function provenanceItems(scope: ExportScope): readonly ProvenanceItem[] {
  const { title, version, part, sentence, question, window, knownBy, off, focus, address, made } = scope.provenance
  const item = (name: string, label: string, text: string | null) => (text ? [{ name, label, text }] : [])
  const { passages, documents } = sourcesOf(scope)
  const counts = [
    formatCount(scope.edges.length, 'relationship'),
    formatCount(scope.nodes.length, 'node'),
    formatCount(passages.length, 'passage'),
    formatCount(documents.length, 'document'),
  ].join(', ')
  return [
    ...item('dataset', 'Dataset', title),
    ...item('version', 'Version of the dataset', version),
    ...item('part', 'Exported', part === 'view' ? 'This view' : 'Everything'),
    ...item('counts', 'In this file', counts),
    ...item('view', 'What the view shows', sentence),
    ...item('question', 'Asked', question),
    ...item('window', 'Window', window && window.words),
    ...item('first_day', 'First day of the window', window && window.firstDay),
    ...item('last_day', 'Last day of the window', window && window.lastDay),
    ...item('known_by', 'Only what was known by', knownBy),
    ...item('filters', 'Switched off', off.map(({ label }) => label).join('; ')),
    ...item('filter_ids', 'Switched off, by id', off.map(({ id }) => id).join('; ')),
    ...item('focus', 'Focus', focus),
    ...item('address', 'Address of the view', address),
    ...item('made', 'Made', made),
  ]
}

/** The same as lines of text: "Window: 2025". */
export function provenanceLines(scope: ExportScope): readonly string[] {
  return provenanceItems(scope).map(({ label, text }) => `${label}: ${text}`)
}
