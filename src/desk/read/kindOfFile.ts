/** What a file is read as, by its name and its beginning. */
export type KindOfFile = 'text' | 'sheet' | 'network'

const SHEETS = /\.(?:csv|tsv|tab|psv|xlsx)$/i
const NETWORKS = /\.(?:gexf|graphml|json|jsonl|ndjson|ftm|cyjs)$/i

export function kindOfFile(name: string): KindOfFile {
  if (SHEETS.test(name)) return 'sheet'
  return NETWORKS.test(name) ? 'network' : 'text'
}

/** Are these cells, copied out of a sheet? Spreadsheets give a tab between two cells, and every line has as many. */
export function isPastedSheet(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const tabs = lines.map((line) => line.split('\t').length - 1)
  const [first = 0] = tabs
  return lines.length > 1 && first > 0 && tabs.filter((count) => count === first).length >= lines.length * 0.8
}
