/** A plot with two logarithmic axes, as an SVG that reads in light and dark, on paper, and without colour. */
import { logScale } from './logScale.ts'
import { spacedLabels } from './spacedLabels.ts'

export interface Series {
  readonly name: string
  /** x and y; what is not above 0 is left out. */
  readonly points: readonly (readonly [number, number])[]
  /** One of the naive ways: dashed. */
  readonly isNaive: boolean
}

export interface Plot {
  readonly title: string
  /** What is to be seen, for those who do not see it. */
  readonly description: string
  readonly xName: string
  readonly yName: string
  readonly series: readonly Series[]
}

const [WIDTH, HEIGHT] = [860, 520]
/** Room for what stands around the plot, in px. */
const AROUND = { left: 72, right: 208, top: 52, bottom: 58 }
const LETTERS = 14
/** Px from the end of a line to its name. */
const GAP = 14

/** Of Okabe and Ito, told apart by most who see few colours: on white, and on black. */
const HUES = [
  ['#0072b2', '#56b4e9'],
  ['#b34700', '#e69f00'],
  ['#00755a', '#2fc79c'],
  ['#8f3f75', '#e08fc0'],
  ['#5c5c5c', '#b5b5b5'],
  ['#8a6d00', '#f0e442'],
] as const
/** Around the middle of a point, each in a square of 9 px. */
const SIGNS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M-4-4h8v8h-8z',
  'M0-5 5 4H-5z',
  'M0-5.5 5.5 0 0 5.5-5.5 0z',
  'M0 5 5-4H-5z',
  'M-5-1.5h3.5V-5h3v3.5H5v3H1.5V5h-3V1.5H-5z',
]

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const px = (at: number) => String(Math.round(at * 10) / 10)

const formatTick = (value: number) => value.toLocaleString('en')

/** @throws RangeError where no point can be drawn */
export function plotOf({ title, description, xName, yName, series }: Plot): string {
  const drawn = series
    .map((one) => ({ ...one, points: one.points.filter(([x, y]) => x > 0 && y > 0 && Number.isFinite(x * y)) }))
    .filter(({ points }) => points.length > 0)
  const points = drawn.flatMap((one) => one.points)
  const [right, bottom] = [WIDTH - AROUND.right, HEIGHT - AROUND.bottom]
  const x = logScale(
    points.map(([at]) => at),
    AROUND.left,
    right,
  )
  const y = logScale(
    points.map(([, at]) => at),
    bottom,
    AROUND.top,
  )
  const grid = [
    ...x.ticks.map((tick) => {
      const at = px(x.at(tick))
      return `<path class="grid" d="M${at} ${AROUND.top}V${bottom}"/><text class="tick" x="${at}" y="${bottom + 20}" text-anchor="middle">${formatTick(tick)}</text>`
    }),
    ...y.ticks.map((tick) => {
      const at = y.at(tick)
      return `<path class="grid" d="M${AROUND.left} ${px(at)}H${right}"/><text class="tick" x="${AROUND.left - 8}" y="${px(at + 5)}" text-anchor="end">${formatTick(tick)}</text>`
    }),
  ]
  const ends = drawn.map(({ points: own }) => own.at(-1) ?? [1, 1])
  const labels = spacedLabels(
    ends.map(([, at]) => y.at(at)),
    LETTERS + 4,
  )
  const lines = drawn.map(({ name, isNaive, points: own }, i) => {
    const places = own.map(([a, b]) => [x.at(a), y.at(b)] as const)
    const course = places.map(([a, b]) => `${px(a)} ${px(b)}`).join('L')
    const signs = places.map(
      ([a, b]) => `<path d="${SIGNS[i % SIGNS.length]}" transform="translate(${px(a)} ${px(b)})"/>`,
    )
    const [endX, endY] = places.at(-1) ?? [0, 0]
    const label = labels[i] ?? endY
    // A line that ends early is led to its name at the edge.
    const leader = `<path class="leader" d="M${px(endX + 6)} ${px(endY)}L${px(right + GAP - 4)} ${px(label)}"/>`
    return [
      `<g class="series s${i % HUES.length}">`,
      leader,
      `<path class="line"${isNaive ? ' stroke-dasharray="7 5"' : ''} d="M${course}"/>`,
      ...signs,
      `<text x="${px(right + GAP)}" y="${px(label + 5)}">${escape(name)}</text>`,
      '</g>',
    ].join('')
  })
  const hues = (shade: 0 | 1) => HUES.map((pair, i) => `.s${i}{color:${pair[shade]}}`).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    '<style>',
    'svg{background:#fff;color:#1f2328}',
    `text{font:${LETTERS}px system-ui,sans-serif;fill:currentColor}`,
    '.ground{fill:#fff}.heading{font-weight:600;font-size:16px}.grid{stroke:#d8dce1}.tick,.axis{fill:#59636e}',
    '.line{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linejoin:round}.leader{fill:none;stroke:currentColor;stroke-opacity:.45;stroke-dasharray:1 3}.series path:not(.line,.leader){fill:currentColor}',
    hues(0),
    `@media (prefers-color-scheme:dark){svg{background:#0d1117;color:#f0f6fc}.ground{fill:#0d1117}.grid{stroke:#30363d}.tick,.axis{fill:#9198a1}${hues(1)}}`,
    '</style>',
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="heading" x="${AROUND.left}" y="28">${escape(title)}</text>`,
    ...grid,
    `<text class="axis" x="${(AROUND.left + right) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escape(xName)}</text>`,
    `<text class="axis" transform="translate(20 ${(AROUND.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escape(yName)}</text>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n')
}
