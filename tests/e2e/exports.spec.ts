/** What leaves the page, as a colleague takes it out of the built files: by the dialog, by the host's call, on paper; and the way back. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Frame } from '@playwright/test'
import { pagesOfPdf } from './support/pagesOfPdf.ts'
import { sheetsOfPdf } from './support/sheetsOfPdf.ts'
import { expect, test } from './support/test.ts'

const dialog = (frame: Frame) => frame.getByRole('dialog', { name: 'Export' })

async function openExport(frame: Frame, tab: string) {
  await frame.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog(frame).getByRole('tab', { name: tab }).click()
  return dialog(frame)
}

/** The bytes of an export, by the host's call. */
async function exported(frame: Frame, format: string, options: object = {}): Promise<Buffer> {
  const text = await frame.evaluate(
    async ([name, asked]) => {
      const blob = await window.entente?.export(name as 'svg', asked)
      const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
      return Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
    },
    [format, options] as const,
  )
  return Buffer.from(text, 'latin1')
}

const counted = async (frame: Frame) => {
  const drawn = await frame.evaluate(() => window.entente?.drawn())
  const edges = drawn ? [...drawn.edges.certain, ...drawn.edges.possible, ...drawn.edges.undated] : []
  return { all: edges.length, folded: drawn?.folded.length ?? 0, lines: drawn?.lines ?? 0 }
}

test.describe('“what happened and was in force in 2025”', () => {
  test('as a figure: saved by the dialog, its numbers are those on the screen, and dropped on the page it brings the view back', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2025&sel=singh-rome-visit')
    const { all, folded, lines } = await counted(frame)
    const shown = await openExport(frame, 'Figure')
    await expect(shown).toContainText(`${all} relationships: ${all - folded} in ${lines} lines`)
    for (const [format, name] of [
      ['svg', 'Save as SVG'],
      ['png', 'Save as PNG'],
    ] as const) {
      const download = entente.page.waitForEvent('download')
      await shown.getByRole('button', { name }).click()
      const saved = await download
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^entente-[0-9a-f]{12}-2025-01-01-2025-12-31\\.${format}$`))
      const bytes = [...(await readFile(await saved.path()))]
      await frame.evaluate(() => window.entente?.setView({ t: null, sel: null, level: '2' }))
      await frame.evaluate(
        ([content, fileName]) => {
          const dropped = new DataTransfer()
          dropped.items.add(new File([new Uint8Array(content)], fileName))
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }))
        },
        [bytes, saved.suggestedFilename()] as const,
      )
      await expect
        .poll(() => frame.evaluate(() => window.entente?.getView()))
        .toEqual({ t: '2025', sel: 'singh-rome-visit' })
    }
  })

  test('as a slide: each line of the figure is a connector that is glued to two shapes, and every quote stands in the notes', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2025')
    const { lines } = await counted(frame)
    const parts = unzipSync(await exported(frame, 'pptx'))
    const slide = new TextDecoder().decode(parts['ppt/slides/slide1.xml'])
    expect(slide.match(/<p:cxnSp>/g)?.length).toBeGreaterThanOrEqual(lines)
    expect(slide.match(/<a:stCxn /g)?.length).toBe(slide.match(/<a:endCxn /g)?.length)
    expect(new TextDecoder().decode(parts['ppt/notesSlides/notesSlide1.xml'])).toContain(
      'undertook an official visit to Rome',
    )
  })

  test('as a Word annex: one footnote for each relationship of the view', async ({ entente }) => {
    const frame = await entente.open('#t=2025')
    const { all } = await counted(frame)
    const parts = unzipSync(await exported(frame, 'docx'))
    const notes = new TextDecoder().decode(parts['word/footnotes.xml'])
    // Two more are the lines that Word draws above them.
    expect(notes.match(/<w:footnote /g)).toHaveLength(all + 2)
    const text = new TextDecoder().decode(parts['word/document.xml'])
    expect(text.match(/<w:footnoteReference /g)).toHaveLength(all)
    expect(parts['word/media/figure1.png']?.length).toBeGreaterThan(50_000)
  })

  test('the story as slides, as Word and as text has a part for each step', async ({ entente }) => {
    const frame = await entente.open('#step=2')
    const steps = await frame.evaluate(
      () => JSON.parse(document.getElementById('dataset')?.textContent ?? '{}').steps.length as number,
    )
    const parts = unzipSync(await exported(frame, 'pptx', { of: 'story' }))
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(steps)
    const word = unzipSync(await exported(frame, 'docx', { of: 'story' }))
    expect(Object.keys(word).filter((path) => path.endsWith('.png'))).toHaveLength(steps)
    expect((await exported(frame, 'md', { of: 'story' })).toString('utf8').match(/^# /gm)).toHaveLength(steps)
  })
})

test('every format is made of the view, and one that does not exist is named with those that do', async ({
  entente,
}) => {
  const frame = await entente.open('#t=2025')
  const { all } = await counted(frame)
  const text = async (format: string, options = {}) => (await exported(frame, format, options)).toString('utf8')
  expect(await text('html')).toContain('India–Italy defence cooperation: in force or done in 2025')
  expect((await text('graphml')).match(/<edge /g)).toHaveLength(all)
  expect((await text('gexf')).match(/<edge /g)).toHaveLength(all)
  expect(JSON.parse(await text('json')).edges).toHaveLength(all)
  expect(JSON.parse(await text('cyjs')).elements.edges).toHaveLength(all)
  expect(JSON.parse(await text('csl'))).toHaveLength(5)
  expect(await text('bibtex')).toContain('@')
  expect(await text('ris')).toContain('TY  - ')
  expect(Object.keys(unzipSync(await exported(frame, 'csv')))).toContain('relationships.csv')
  expect(JSON.parse(await text('jsonld'))['@context']).toBeDefined()
  const everything = await text('json', { scope: 'everything' })
  expect(JSON.parse(everything)).toEqual(
    JSON.parse(await frame.evaluate(() => document.getElementById('dataset')?.textContent ?? '')),
  )
  const refusal = await frame.evaluate(() =>
    window.entente?.export('pdf' as 'svg').catch((error: unknown) => String(error)),
  )
  expect(refusal).toContain('There is no format "pdf". Ask for one of svg, png,')
})

test('a file that is no figure of ours leaves the view as it is, and says so', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  await frame.evaluate(() => {
    const dropped = new DataTransfer()
    dropped.items.add(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }))
  })
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    '“logo.svg” is no figure that was saved here',
  )
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ t: '2025' })
})

test('of several files that are dropped at once none is opened, and that is said', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  await frame.evaluate(() => {
    const dropped = new DataTransfer()
    for (const name of ['one.json', 'two.json']) dropped.items.add(new File(['{}'], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }))
  })
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    '2 files were dropped, and none was opened',
  )
  await expect(frame.getByRole('dialog')).toHaveCount(0)
})

test('footnotes are copied as formatted and as plain text, for the view and for what is selected', async ({
  entente,
}) => {
  await entente.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const frame = await entente.open('#t=2025&sel=sidm-aiad-mou')
  const shown = await openExport(frame, 'Text')
  await shown.getByRole('radio', { name: 'what is selected' }).check()
  await shown.getByRole('button', { name: 'Copy footnotes' }).click()
  await expect(shown.getByText('Copied.')).toBeVisible()
  const copied = await frame.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const as = async (type: string) => (await item?.getType(type))?.text()
    return { html: await as('text/html'), plain: await as('text/plain') }
  })
  // Foreseen by the roadmap; signed during the visit; by each of two signed, and before that to be signed; a milestone for three.
  expect(copied.html?.match(/<li>/g)).toHaveLength(9)
  expect(copied.plain).toMatch(
    /^1\. \[Meeting of Narendra Modi and Giorgia Meloni at the G20 Summit in Rio de Janeiro\], n\.d\./,
  )
  expect(copied.plain?.match(/^\d+\. /gm)).toHaveLength(9)
})

test('without the clipboard’s own interface, footnotes are copied with their format all the same, and Markdown as text', async ({
  entente,
}) => {
  const frame = await entente.open('#t=2025&sel=sidm-aiad-mou')
  await frame.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const shown = await openExport(frame, 'Text')
  await shown.getByRole('radio', { name: 'what is selected' }).check()
  const pasted = async () => {
    // Nothing but a paste reads the clipboard then, and it needs a place to go: one in the dialog, as the rest is inert.
    await frame.evaluate(() => {
      const place = document.createElement('div')
      place.contentEditable = 'true'
      document.querySelector('dialog[open]')?.append(place)
      place.addEventListener('paste', (event) => {
        const { clipboardData } = event
        event.preventDefault()
        place.dataset['html'] = clipboardData?.getData('text/html') ?? ''
        place.dataset['plain'] = clipboardData?.getData('text/plain') ?? ''
      })
      place.focus()
    })
    await entente.page.keyboard.press('ControlOrMeta+v')
    return frame.evaluate(() => {
      const place = document.querySelector<HTMLElement>('dialog[open] > [contenteditable]')
      place?.remove()
      return { html: place?.dataset['html'] ?? '', plain: place?.dataset['plain'] ?? '' }
    })
  }
  const copy = shown.getByRole('button', { name: 'Copy footnotes' })
  await copy.click()
  await expect(shown.getByText('Copied.')).toBeVisible()
  await expect(copy).toBeFocused()
  const notes = await pasted()
  expect(notes.html.match(/<li/g)).toHaveLength(9)
  expect(notes.plain).toContain(
    '[Meeting of Narendra Modi and Giorgia Meloni at the G20 Summit in Rio de Janeiro], n.d.',
  )
  await shown.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect.poll(async () => (await pasted()).plain).toMatch(/^1\. \\\[Meeting of Narendra Modi/)
})

test.describe('on paper', () => {
  for (const [name, paper] of [
    ['A4', { format: 'A4' }],
    ['A4 across', { format: 'A4', landscape: true }],
    ['Letter', { format: 'Letter' }],
    ['Letter across', { format: 'Letter', landscape: true }],
  ] as const)
    test(`${name}: the figure, every sentence with its footnote, the documents, on white; no empty page, no line cut`, async ({
      entente,
    }) => {
      const frame = await entente.open('#t=2025&theme=dark')
      const { all } = await counted(frame)
      // What makes the report comes after the first picture.
      await exported(frame, 'md')
      const pdf = await entente.page.pdf({ ...paper, preferCSSPageSize: false, printBackground: true })
      const pages = await pagesOfPdf(pdf)
      expect(pages[0]).toContain('India–Italy defence cooperation: in force or done in 2025')
      expect(pages[0]).toContain('SIDM–AIAD MoU')
      for (const page of pages) expect(page.trim().length).toBeGreaterThan(80)
      const whole = pages.join('\n')
      expect(whole).toContain('undertook an official visit to Rome')
      expect(whole).toContain('Dataset version')
      // Each footnote begins a line with its number, in order.
      const notes = whole.slice(whole.lastIndexOf('Footnotes'), whole.lastIndexOf('Documents'))
      const begun = [...notes.matchAll(/^(\d+)\. \D/gm)].map(([, number]) => Number(number))
      expect(begun).toEqual(Array.from({ length: all }, (_, i) => i + 1))
      for (const { width, height, ground, texts } of await sheetsOfPdf(pdf)) {
        expect(ground).toBe('#ffffff')
        const outside = texts.filter(
          ({ left, right, bottom, top }) => left < 0 || right > width || bottom < 0 || top > height,
        )
        expect(outside).toEqual([])
      }
      // The page is as it was.
      expect(await frame.evaluate(() => document.querySelectorAll('.print-report').length)).toBe(0)
    })

  test('nothing of the page but the report is seen, and nothing in it can be pressed', async ({ entente }) => {
    const frame = await entente.open('#t=2025&sel=singh-rome-visit')
    await openExport(frame, 'Text')
    await exported(frame, 'md')
    await entente.page.emulateMedia({ media: 'print' })
    const seen = await frame.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'))
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.className)
      const found = {
        parts: visible('body > *'),
        controls: visible('button, input, select, textarea, dialog, summary'),
      }
      window.dispatchEvent(new Event('afterprint'))
      return found
    })
    expect(seen).toEqual({ parts: ['print-report'], controls: [] })
  })

  test('while a story is told, each step begins a page', async ({ entente }) => {
    const frame = await entente.open('#step=1')
    const titles = await frame.evaluate(
      () =>
        JSON.parse(document.getElementById('dataset')?.textContent ?? '{}').steps.map(
          ({ title }: { title: string }) => title,
        ) as string[],
    )
    await exported(frame, 'md')
    const pages = await pagesOfPdf(await entente.page.pdf({ format: 'A4' }))
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
    for (const title of titles) expect(pages.some((page) => flat(page).startsWith(flat(title)))).toBe(true)
  })
})
