/**
 * What stands in the page before its script has run, and stays where scripts do not run: what the page is about, how
 * it is to be read, and why there is no picture. The script replaces it by the explorer.
 */

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A field of a dataset that may have any fault: the check has its say elsewhere. */
function textIn(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const field = (value as Readonly<Record<string, unknown>>)[key]
  return typeof field === 'string' ? field.trim() : ''
}

function countIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0
  const field = (value as Readonly<Record<string, unknown>>)[key]
  return Array.isArray(field) ? field.length : 0
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** HTML for the inside of the page's root element. The dataset's own words are in its language, the rest in English. */
export function staticText(dataset: unknown): string {
  const language = textIn(dataset, 'language')
  const own = `${/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : ''} dir="auto"`
  const title = textIn(dataset, 'title') || 'Entente'
  const description = textIn(dataset, 'description')
  const size = [
    counted(countIn(dataset, 'nodes'), 'entity', 'entities'),
    counted(countIn(dataset, 'edges'), 'relationship', 'relationships'),
    counted(countIn(dataset, 'documents'), 'document', 'documents'),
  ]
  const paragraphs = description.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return [
    '<main class="static-text" lang="en">',
    `<h1${own}>${escapeHtml(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p${own}>${escapeHtml(paragraph)}</p>`),
    `<p>A network of ${size.slice(0, 2).join(' and ')}, each resting on sentences quoted from ${size[2] ?? ''}.</p>`,
    '<h2>How to read it</h2>',
    '<p>Entities are drawn as symbols, relationships as lines between them. A solid line was carried out or is going on; ',
    'a dashed one was only planned. Each date keeps the precision of its text: against the chosen time a relationship ',
    'is certain, possible or outside; what no text dates is undated and counted apart. Whatever is selected shows the ',
    'sentences that it rests on, word for word, with their document.</p>',
    '<p>The picture is drawn by a script that the page carries itself; nothing is fetched from anywhere else. Where you ',
    'read this and see no picture, the script was not allowed to run, or this browser is too old for it: open the ',
    'page in a browser window of its own, or allow its script.</p>',
    '</main>',
  ].join('')
}
