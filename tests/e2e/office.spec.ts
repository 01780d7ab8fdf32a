/** Files that leave the page, opened by LibreOffice where there is one: what it makes of them says what the page says. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '@playwright/test'
import { pagesOfPdf } from './support/pagesOfPdf.ts'
import { expect, test } from './support/test.ts'

/** The program, where the machine has it. */
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path)) // prettier-ignore

async function exported(frame: Frame, format: string, options: object): Promise<Buffer> {
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

/** The pages that LibreOffice makes of a file, as text. */
async function opened(office: string, folder: string, name: string, bytes: Buffer): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), bytes)
  execFileSync(office, [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)], { stdio: 'ignore', timeout: 120_000 }) // prettier-ignore
  return pagesOfPdf(await readFile(join(folder, name.replace(/\.\w+$/, '.pdf'))))
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

test.describe('LibreOffice', () => {
  test.skip(OFFICE === undefined, 'There is no LibreOffice on this machine.')
  const office = OFFICE ?? ''

  test('opens the figure, with every name and number that it has', async ({ entente }, info) => {
    test.slow()
    const frame = await entente.open('#t=2025')
    const svg = await exported(frame, 'svg', {})
    const [page = ''] = await opened(office, info.outputDir, 'figure.svg', svg)
    const texts = [...svg.toString('utf8').matchAll(/<text [^>]*>([^<]+)</g)].map(([, text = '']) => text)
    expect(texts.length).toBeGreaterThan(100)
    const seen = flat(page).replaceAll(' ', '')
    for (const text of texts) expect(seen).toContain(text.replace(/&amp;/g, '&').replace(/\s/g, ''))
  })

  test('opens the slides of the story, each with its title', async ({ entente }, info) => {
    test.slow()
    const frame = await entente.open('')
    const pages = await opened(office, info.outputDir, 'story.pptx', await exported(frame, 'pptx', { of: 'story' }))
    const titles = await frame.evaluate(
      () =>
        JSON.parse(document.getElementById('dataset')?.textContent ?? '{}').steps.map(
          ({ title }: { title: string }) => title,
        ) as string[],
    )
    expect(pages).toHaveLength(titles.length)
    for (const [i, title] of titles.entries()) expect(flat(pages[i] ?? '')).toContain(title)
  })

  test('opens the Word annex, with a footnote for each relationship, in order', async ({ entente }, info) => {
    test.slow()
    const frame = await entente.open('#t=2025')
    const pages = await opened(office, info.outputDir, 'annex.docx', await exported(frame, 'docx', {}))
    const whole = flat(pages.join(' '))
    expect(whole).toContain('India–Italy defence cooperation: in force or done in 2025')
    expect(whole).toContain('undertook an official visit to Rome from April 14-15, 2025')
    expect(whole).toContain('Not drawn in the figure')
    for (const page of pages) expect(page.trim().length).toBeGreaterThan(40)
  })
})
