/** A picture of a page with few colours, as a PNG with a table of them: a third of what the browser writes. */
import { crc32, deflateSync } from 'node:zlib'
import type { Browser } from '@playwright/test'

/** Colours that a picture keeps: those that it has most of. The rest are shades at the edges of letters. */
const COLOURS = 256

/** @param png as `page.screenshot` gives it */
export async function smallPng(browser: Browser, png: Buffer): Promise<Buffer> {
  const { width, height, base64 } = await pixelsOf(browser, png)
  const pixels = new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const table = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour)
  const places = new Map(table.map((colour, i) => [colour, i]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x] ?? 0
      const place = places.get(colour) ?? nearest(table, colour)
      places.set(colour, place)
      rows[y * (width + 1) + 1 + x] = place
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the place of a colour in the table.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(table.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Red, green, blue, alpha of each pixel, row by row. */
async function pixelsOf(browser: Browser, png: Buffer) {
  const page = await browser.newPage()
  const pixels = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.codePointAt(0) ?? 0)
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = picture
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    if (!canvas) throw new Error('The browser gives no canvas.')
    canvas.drawImage(picture, 0, 0)
    const { data } = canvas.getImageData(0, 0, width, height)
    let text = ''
    for (let at = 0; at < data.length; at += 8192) text += String.fromCodePoint(...data.subarray(at, at + 8192))
    return { width, height, base64: btoa(text) }
  }, png.toString('base64'))
  await page.close()
  return pixels
}

const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]

function nearest(table: readonly number[], colour: number): number {
  const wanted = channels(colour)
  const distance = (other: number) =>
    channels(other).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0)
  let best = 0
  for (let i = 1; i < table.length; i++) if (distance(table[i] ?? 0) < distance(table[best] ?? 0)) best = i
  return best
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
