import { DatasetError } from '../data/datasetError.ts'
import { type Issue, error } from '../data/issue.ts'
import type { Dataset } from '../data/schema.ts'
import type { Arrangement } from '../layout/arrangement.ts'

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))

const isLength = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value)

/**
 * A position for every node, and the frame that they lie in. Positions of unknown nodes are left out.
 * @throws DatasetError with every fault
 */
export function parseArrangement(input: unknown, dataset: Dataset): Arrangement {
  const { format, frame, positions } = record(input)
  const { width, height } = record(frame)
  const points = record(positions)
  const issues: Issue[] = []
  const report = (path: string, message: string, value: unknown) => {
    issues.push(error(`arrangement${path}`, message, 'Mend it, or leave the arrangement out.', value))
  }
  if (format !== 'entente-arrangement/1') report('.format', 'must be "entente-arrangement/1"', format)
  if (!isLength(width) || !isLength(height)) report('.frame', 'must have a width and a height above 0', frame)
  const placed: Record<string, readonly [number, number]> = {}
  for (const { id } of dataset.nodes) {
    const point = Object.hasOwn(points, id) ? points[id] : undefined
    if (isPoint(point)) placed[id] = point
    else report(`.positions.${id}`, 'must be the [x, y] of that node', point)
  }
  if (issues.length > 0) throw new DatasetError(issues)
  return { format: 'entente-arrangement/1', frame: { width: Number(width), height: Number(height) }, positions: placed }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
