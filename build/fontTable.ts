/**
 * Reads the advance widths of the bundled font into a table, so that text can be measured where there is no font: by the
 * commands, in a worker, before anything is drawn. `npm run font` writes it; a test compares it with the font.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'
import { format } from 'prettier'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@fontsource/source-sans-3/package.json'))

/** The parts that the font comes in, those that every page carries first. */
const SUBSETS = ['latin', 'latin-ext'] as const
const WEIGHTS = [400, 600] as const

/** Consecutive characters that the font has, with their widths in thousandths of the font size in both weights. */
interface Run {
  readonly subset: (typeof SUBSETS)[number]
  /** Code point of the first. */
  readonly first: number
  readonly regular: readonly number[]
  readonly semibold: readonly number[]
}

/** The code points of a CSS `unicode-range`, in ascending order. */
export function codePointsOf(range: string): readonly number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}

function openFont(subset: string, weight: number) {
  const font = create(readFileSync(join(PACKAGE, `files/source-sans-3-${subset}-${weight}-normal.woff2`)))
  if (!('glyphForCodePoint' in font)) throw new Error(`The font of ${subset} in ${weight} is a collection of fonts.`)
  return font
}

/** The table, as `src/layout/fontTable.json` has it. */
function fontTable(): readonly Run[] {
  const ranges = JSON.parse(readFileSync(join(PACKAGE, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  const known = new Set<number>()
  return SUBSETS.flatMap((subset) => {
    const [regular, semibold] = WEIGHTS.map((weight) => openFont(subset, weight)) as [
      ReturnType<typeof openFont>,
      ReturnType<typeof openFont>,
    ]
    const runs: { subset: Run['subset']; first: number; regular: number[]; semibold: number[] }[] = []
    for (const point of codePointsOf(ranges[subset] ?? '')) {
      if (known.has(point) || !regular.hasGlyphForCodePoint(point) || !semibold.hasGlyphForCodePoint(point)) continue
      known.add(point)
      const last = runs.at(-1)
      const run =
        last && last.first + last.regular.length === point
          ? last
          : { subset, first: point, regular: [] as number[], semibold: [] as number[] }
      if (run !== last) runs.push(run)
      const widthIn = (font: typeof regular) =>
        Math.round((font.glyphForCodePoint(point).advanceWidth * 1_000) / font.unitsPerEm)
      run.regular.push(widthIn(regular))
      run.semibold.push(widthIn(semibold))
    }
    return runs
  })
}

/** The text of the table's file. */
export function fontTableFile(): Promise<string> {
  return format(JSON.stringify(fontTable()), { parser: 'json', printWidth: 120 })
}
