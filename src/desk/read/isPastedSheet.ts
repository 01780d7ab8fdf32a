/** Are these cells, copied out of a sheet? Spreadsheets give a tab between two cells, and every line has as many. */
export function isPastedSheet(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const tabs = lines.map((line) => line.split('\t').length - 1)
  const [first = 0] = tabs
  return lines.length > 1 && first > 0 && tabs.filter((count) => count === first).length >= lines.length * 0.8
}
