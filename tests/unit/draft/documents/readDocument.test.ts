// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument, textOfPaste } from '../../../../src/draft/documents/readDocument.ts'
import { FileRefused } from '../../../../src/draft/found.ts'

const parse = (text: string, type: 'text/html' | 'application/xml') => new DOMParser().parseFromString(text, type)
const read = (name: string, content: string | Uint8Array) =>
  readDocument(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, parse)

function messageOf(action: () => unknown): string {
  try {
    action()
  } catch (cause) {
    if (cause instanceof FileRefused) return cause.message
    throw cause
  }
  throw new Error('It was not refused.')
}

describe('a plain text', () => {
  it('is what it says, with LF as its line ends, counted', () => {
    expect(read('court-2024-07-22.txt', 'Vesper Line goes to court\r\n23 July 2024\r\n\r\nIt sued.')).toEqual({
      file: 'court-2024-07-22.txt',
      title: 'Vesper Line goes to court',
      text: 'Vesper Line goes to court\n23 July 2024\n\nIt sued.',
      encoding: 'utf-8',
      lineEnds: 3,
      dropped: 0,
      publishedProposals: [
        { date: '2024-07-23', from: '“23 July 2024” stands in line 2' },
        { date: '2024-07-22', from: 'the file name' },
      ],
      remarks: [],
    })
  })

  it('is read in the encoding that the curator chose, and says what stays unread', () => {
    const bytes = Uint8Array.of(0x4a, 0xfc, 0x72)
    expect(read('a.txt', bytes)).toMatchObject({ text: 'Jür', encoding: 'windows-1252', remarks: [] })
    expect(readDocument('a.txt', bytes, parse, 'utf-8')).toMatchObject({
      text: 'J\ufffdr',
      remarks: ['1 character could not be read, and stands as \ufffd: try another encoding.'],
    })
  })

  it('may be pasted', () => {
    expect(textOfPaste('Title\r\nText\u0000.')).toMatchObject({
      file: '',
      title: 'Title',
      text: 'Title\nText.',
      lineEnds: 1,
      dropped: 1,
    })
  })

  it('with a long first line is called by its first words', () => {
    expect(textOfPaste(`The board met ${'and met again '.repeat(20)}.`).title).toBe(
      'The board met and met again and met again and met again and met again and met again and met again …',
    )
  })
})

describe('Markdown', () => {
  it('is its words', () => {
    const markdown = [
      '---',
      'title: "Board signs"',
      'date: 2024-03-26',
      '---',
      '# Board *signs* #',
      'The [Harbour Board](https://example.org/a_(b) "x") met **Corran',
      'Line** and `code_*x*`.  ',
      'A snake_case_word, 2 \\* 3 and ![a berth](b.png).',
      '',
      '- one',
      '- [x] two',
      '',
      '1. first',
      '',
      '> said',
      '',
      '```',
      '# as it is',
      '```',
      '',
      'Under',
      '-----',
      '<!-- not --> end',
    ].join('\n')
    expect(read('a.md', markdown)).toMatchObject({
      title: 'Board signs',
      publishedProposals: [{ date: '2024-03-26', from: 'its page says so' }],
      text: [
        'Board signs',
        '',
        'The Harbour Board met Corran Line and code_*x*.',
        'A snake_case_word, 2 * 3 and a berth.',
        '',
        'one',
        'two',
        '',
        '1. first',
        '',
        'said',
        '',
        '# as it is',
        '',
        'Under',
        '',
        'end',
      ].join('\n'),
    })
  })
})

describe('a saved page', () => {
  const sentence =
    'The Harbour Board signed with Corran Line on Monday, and no sum was named, although it had been asked. '
  const page = `<!doctype html><html lang="en-GB"><head><title>Board signs – Kelsund Gazette</title>
    <link rel="canonical" href="https://example.org/board">
    <meta property="article:published_time" content="2024-03-26T07:00:00+01:00">
    <meta property="og:site_name" content="Kelsund Gazette"></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/x">Ships</a></li></ul></nav>
    <article><h1>Board signs Berth 7</h1><p>${sentence.repeat(4)}</p><p>${sentence.repeat(3)}<b>It</b>
    was <i>late</i>.<br>He left.</p><script>document.title = 'ran'; globalThis.ran = true</script></article>
    <footer><p>Share this article</p></footer></body></html>`

  it('is its article, the title first, with what the page says of itself', () => {
    const found = read('board.html', page)
    expect(found).toMatchObject({
      title: 'Board signs Berth 7',
      url: 'https://example.org/board',
      language: 'en-GB',
      container: 'Kelsund Gazette',
      publisher: 'Kelsund Gazette',
      publishedProposals: [{ date: '2024-03-26', from: 'its page says so' }],
      remarks: ['What stands around the article was left out.'],
    })
    expect(found.text).toBe(
      ['Board signs Berth 7', sentence.repeat(4).trim(), `${sentence.repeat(3)}It was late.\nHe left.`].join('\n\n'),
    )
  })

  it('names its publisher as it describes itself to machines, where it does, and not by an address', () => {
    const describing = (json: string) =>
      read('board.html', page.replace('</head>', `<script type="application/ld+json">${json}</script></head>`))
        .publisher
    expect(describing('{"@type":"NewsArticle","publisher":{"@type":"Organization","name":" Kelsund  Press "}}')).toBe(
      'Kelsund Press',
    )
    expect(describing('{"@graph":[{"@type":"WebSite"},{"@type":"Article","publisher":[{"name":"Port Press"}]}]}')).toBe(
      'Port Press',
    )
    expect(describing('{"publisher":"https://example.org/#us"}')).toBe('Kelsund Gazette')
    expect(describing('{"publisher":')).toBe('Kelsund Gazette')
    expect(read('board.html', page.replace(/<meta property="og:site_name"[^>]*>/, ''))).not.toHaveProperty('publisher')
  })

  it('runs no script', () => {
    read('board.html', page)
    expect('ran' in globalThis).toBe(false)
  })

  it('is all of its words where no article can be told', () => {
    const small = read('a.htm', '<p>One <b>two</b></p><ul><li>a</li><li>b</li></ul><table><tr><td>c<td>d</table>')
    expect(small.text).toBe('One two\n\na\nb\n\nc\td')
    expect(small.title).toBe('One two')
  })

  it('says no address but one of the web', () => {
    expect(read('a.html', '<link rel="canonical" href="javascript:alert(1)"><p>Text</p>')).not.toHaveProperty('url')
  })

  it('is read in the encoding that it names', () => {
    const bytes = Uint8Array.from(
      [...'<meta charset="windows-1251"><p>'].map((one) => one.charCodeAt(0)).concat(0xcf, 0xee, 0xf0, 0xf2),
    )
    expect(read('a.html', bytes)).toMatchObject({ text: 'Порт', encoding: 'windows-1251' })
  })
})

describe('a Word file', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const docx = (body: string, more: Readonly<Record<string, Uint8Array>> = {}, head = '') =>
    zipSync({
      'word/document.xml': strToU8(`${head}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
      ...more,
    })
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

  it('is its paragraphs, without what is deleted, and says what was left out', () => {
    const body = [
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('Six to ')}${run('answer')}</w:p>`,
      '<w:p/>',
      `<w:p>${run('A')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
      `<w:tbl><w:tr><w:tc><w:p><w:hyperlink>${run('cell')}</w:hyperlink></w:p></w:tc></w:tr></w:tbl>`,
      `<w:p>${run('note')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
    ].join('')
    expect(read('crane.docx', docx(body))).toMatchObject({
      title: 'Six to answer',
      text: 'Six to answer\n\nA\tb\nc\n\ncell\n\nnote',
      lineEnds: 0,
      remarks: [
        '1 footnote was left out: copy what you need of it into the text.',
        '1 deletion that nobody has accepted was left out.',
      ],
    })
  })

  it('is refused where it is damaged, has entities of its own, or is something else', () => {
    expect(messageOf(() => read('a.docx', docx(`<w:p>`)))).toContain('“a.docx” is damaged')
    expect(messageOf(() => read('a.docx', docx('', {}, '<!DOCTYPE a [<!ENTITY b "c">]>')))).toContain(
      'entities of its own',
    )
    expect(messageOf(() => read('a.docx', zipSync({ 'a.txt': strToU8('a') })))).toContain('is no Word file')
    expect(messageOf(() => read('a.docx', docx(run('text')).slice(0, 60)))).toContain('cannot be unpacked')
    expect(messageOf(() => read('a.docx', 'text'))).toContain('is no Word file inside')
  })

  it('is refused where it would unpack to more than any text has', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(33_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(messageOf(() => read('a.docx', bomb))).toBe(
      '“a.docx” unpacks to more than 32 MB of text. Copy the part that you need and paste it.',
    )
  })
})

describe('what is no text', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', '“a.pdf” is a PDF. Copy its text and paste it.'],
    ['a.txt', '%PDF-1.7', '“a.txt” is a PDF. Copy its text and paste it.'],
    ['a.txt', '', '“a.txt” is empty.'],
    ['a.txt', ' \n ', '“a.txt” holds no text.'],
    ['a.zip', 'PK\u0003\u0004', '“a.zip” is packed (zip). Unpack it first; a Word file needs the ending .docx.'],
  ])('%s: %s', (name, content, message) => {
    expect(messageOf(() => read(name, content))).toBe(message)
  })

  it('is told by its bytes, whatever it is called', () => {
    const bytes = Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7) % 32)
    expect(messageOf(() => read('a.txt', bytes))).toContain('“a.txt” is no text')
  })

  it('or too long a one, is refused with what to do', () => {
    expect(messageOf(() => textOfPaste('a'.repeat(400_001)))).toBe(
      'What was pasted has 400,001 characters; a text may have 400,000. Cut it into parts, or paste the part that you need.',
    )
    expect(textOfPaste('a'.repeat(400_000)).text).toHaveLength(400_000)
  })
})
