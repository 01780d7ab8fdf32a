const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
/** Between these and what stands before them is one line end; between all other blocks two. */
const LINES = new Set(['li', 'tr', 'dt', 'dd'])
const UNREAD = new Set(
  (
    'script style noscript template head title iframe object embed svg math canvas audio video select option textarea button input map ' +
    'meta link rp rt'
  ).split(' '),
)

/** The words of markup, a block a line, with a blank line between paragraphs; white space is what a page shows of it. */
export function htmlText(root: Node): string {
  const lines = new Lines()
  write(root, lines, false)
  return lines.text()
}

function write(node: Node, lines: Lines, isPre: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) {
      lines.add(child.nodeValue ?? '', isPre)
      continue
    }
    if (child.nodeType !== ELEMENT) continue
    const name = child.nodeName.toLowerCase()
    if (UNREAD.has(name) || isHidden(child)) continue
    if (name === 'br') lines.end(1)
    else if (name === 'td' || name === 'th') {
      lines.cell()
      write(child, lines, isPre)
    } else if (BLOCKS.has(name)) {
      const ends = LINES.has(name) ? 1 : 2
      lines.end(ends)
      write(child, lines, isPre || name === 'pre')
      lines.end(ends)
    } else write(child, lines, isPre)
  }
}

const ELEMENT = 1
const TEXT = 3

function isHidden(node: Node): boolean {
  return 'hasAttribute' in node && (node as Element).hasAttribute('hidden')
}

/** Lines as they are written, the white space of each as a page would show it. */
class Lines {
  #text = ''
  #line = ''
  #ends = 0

  add(words: string, isPre: boolean): void {
    if (!isPre) {
      this.#line += words.replaceAll(/[ \t\n\r\f]+/g, ' ')
      return
    }
    const [first = '', ...rest] = words.split('\n')
    this.#line += first
    for (const line of rest) {
      this.end(1)
      this.#line += line
    }
  }

  cell(): void {
    if (this.#line.trim() !== '') this.#line += '\t'
  }

  /** Ends the line, if anything is in it, and has so many line ends, at the least, before what follows. */
  end(ends: number): void {
    const line = this.#line
      .replaceAll(/ *\t */g, '\t')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/^ +| +$/g, '')
      .replace(/\t+$/, '')
    this.#line = ''
    if (line !== '') {
      if (this.#text !== '') this.#text += '\n'.repeat(this.#ends)
      this.#text += line
      this.#ends = 0
    }
    this.#ends = Math.max(this.#ends, ends)
  }

  text(): string {
    this.end(1)
    return this.#text
  }
}
