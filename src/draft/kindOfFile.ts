const SHEETS = /\.(?:csv|tsv|tab|psv|xlsx)$/i
const NETWORKS = /\.(?:gexf|graphml|xml|json|jsonl|ndjson|ftm|cyjs)$/i

/** What a file is read as, by its name: what is neither a sheet nor a network is a text, or no file for us. */
export function kindOfFile(name: string): 'text' | 'sheet' | 'network' {
  if (SHEETS.test(name)) return 'sheet'
  return NETWORKS.test(name) ? 'network' : 'text'
}
