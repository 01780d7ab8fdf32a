import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page of a PDF, in points from its lower left corner. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** The first colour that fills anything: that of the ground, where the page has one. */
  readonly ground: unknown
  readonly texts: readonly {
    readonly text: string
    readonly left: number
    readonly right: number
    readonly bottom: number
    readonly top: number
  }[]
}

/** The pages of a PDF, with where each of its texts stands. */
export async function sheetsOfPdf(pdf: Uint8Array): Promise<readonly Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 }).promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , left = 0, bottom = 0] = item.transform as readonly number[]
      return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }]
    })
    const ground = (argsArray[fnArray.indexOf(OPS.setFillRGBColor)] as readonly unknown[] | undefined)?.[0]
    sheets.push({ width, height, ground, texts })
  }
  await document.destroy()
  return sheets
}
