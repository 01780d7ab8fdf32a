/** Reads the page's data blocks: the door through which a dataset comes into the app. */
import type { Dataset } from '../data/schema.ts'
import { DatasetError } from '../data/datasetError.ts'
import { parseDataset } from '../data/parseDataset.ts'
import { parseJson } from '../data/parseJson.ts'
import { type Issue, error } from '../data/issue.ts'
import type { Arrangement } from '../layout/arrangement.ts'

export interface Page {
  readonly dataset: Dataset
  readonly arrangement: Arrangement
}

/** @throws DatasetError with every fault of the dataset, or of the arrangement where the dataset has none */
export function readPage(document: Document): Page {
  const dataset = parseDataset(readBlock(document, 'dataset'))
  return { dataset, arrangement: parseArrangement(readBlock(document, 'arrangement'), dataset) }
}

function readBlock(document: Document, id: string): unknown {
  const text = document.getElementById(id)?.textContent
  if (text === undefined || text.trim() === '')
    throw new DatasetError([
      error('', `the page carries no ${id}`, `Put it into a <script type="application/json" id="${id}">.`),
    ])
  return parseJson(text)
}

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))

/** A position for every node, and the frame that they lie in. Positions of unknown nodes are left out. */
export function parseArrangement(input: unknown, dataset: Dataset): Arrangement {
  const { format, frame, positions } = record(input)
  const { width, height } = record(frame)
  const points = record(positions)
  const issues: Issue[] = []
  const repair = 'Make it anew with: npm run dataset -- arrange FILE'
  if (format !== 'entente-arrangement/1')
    issues.push(error('arrangement.format', 'must be "entente-arrangement/1"', repair, format))
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0))
    issues.push(error('arrangement.frame', 'must have a width and a height above 0', repair, frame))
  const placed: Record<string, readonly [number, number]> = {}
  for (const { id } of dataset.nodes) {
    const point = Object.hasOwn(points, id) ? points[id] : undefined
    if (isPoint(point)) placed[id] = point
    else issues.push(error(`arrangement.positions.${id}`, 'must be the [x, y] of that node', repair, point))
  }
  if (issues.length > 0) throw new DatasetError(issues)
  return { format: 'entente-arrangement/1', frame: { width: Number(width), height: Number(height) }, positions: placed }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
