/** Needs a DOM. A PPTX as a program that is not ours reads it: shapes with their frames, the sites of their geometries, their texts. */
import { strFromU8, unzipSync } from 'fflate'

export interface ReadShape {
  readonly id: number
  readonly name: string
  readonly description: string
  readonly kind: 'sp' | 'cxnSp' | 'grpSp'
  /** In points, before it is turned. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The name of a preset, or "custom". */
  readonly geometry: string
  /** How many connection sites it has, and where they are, in points. */
  readonly sites: readonly (readonly [number, number])[]
  /** Of a connector: where it begins and ends, and what it is glued to. */
  readonly ends: readonly { readonly at: readonly [number, number]; readonly id: number; readonly site: number }[]
  readonly paragraphs: readonly (readonly ReadRun[])[]
  /** As it is written in markup: insets in points, how lines are broken, which way it reads. */
  readonly left: number
  readonly wraps: boolean
  readonly isUpright: boolean
}

export interface ReadRun {
  readonly text: string
  /** In points, as it is seen. */
  readonly size: number
  readonly isBold: boolean
  readonly isRaised: boolean
  /** It begins a line of its own. */
  readonly isBroken: boolean
  readonly link: string | null
}

const POINT = 12_700
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name) ?? 0)
const child = (element: Element | null | undefined, name: string) =>
  [...(element?.children ?? [])].find((one) => one.localName === name)

/** The files of the package, and a part as a document. Fails where that is not well-formed. */
export function readPackage(file: Uint8Array) {
  const files = unzipSync(file)
  const part = (path: string) => {
    const document = new DOMParser().parseFromString(strFromU8(files[path] ?? new Uint8Array()), 'application/xml')
    const [fault] = document.getElementsByTagName('parsererror')
    if (fault) throw new Error(`${path}: ${fault.textContent}`)
    return document
  }
  return { paths: Object.keys(files), part }
}

/** All shapes of a slide or its notes, those within groups too. */
export function shapesOf(document: Document): readonly ReadShape[] {
  return [...document.querySelectorAll('*')]
    .filter(({ localName }) => ['sp', 'cxnSp', 'grpSp'].includes(localName))
    .map(shapeOf)
}

function shapeOf(element: Element): ReadShape {
  const [head] = element.children
  const own = child(head, 'cNvPr')
  const properties = child(element, 'spPr') ?? child(element, 'grpSpPr')
  const frame = child(properties, 'xfrm')
  const [off, ext] = [child(frame, 'off'), child(frame, 'ext')]
  const box = {
    x: number(off, 'x') / POINT,
    y: number(off, 'y') / POINT,
    width: number(ext, 'cx') / POINT,
    height: number(ext, 'cy') / POINT,
  }
  const preset = child(properties, 'prstGeom')?.getAttribute('prst')
  const body = child(child(element, 'txBody'), 'bodyPr')
  const glue = child(head, 'cNvCxnSpPr')
  const turned = (x: number, y: number): readonly [number, number] => {
    const angle = (number(frame, 'rot') / 60_000 / 180) * Math.PI
    const [dx, dy] = [frame?.getAttribute('flipH') === '1' ? -x : x, frame?.getAttribute('flipV') === '1' ? -y : y]
    return [
      box.x + box.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
      box.y + box.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
    ]
  }
  return {
    id: number(own, 'id'),
    name: own?.getAttribute('name') ?? '',
    description: own?.getAttribute('descr') ?? '',
    kind: element.localName as ReadShape['kind'],
    box,
    geometry: preset ?? 'custom',
    sites: sitesOf(preset ?? null, properties, box),
    ends: (['stCxn', 'endCxn'] as const).flatMap((name, i) => {
      const end = child(glue, name)
      const half = i === 0 ? -0.5 : 0.5
      return end
        ? [{ at: turned(box.width * half, box.height * half), id: number(end, 'id'), site: number(end, 'idx') }]
        : []
    }),
    paragraphs: [...(child(element, 'txBody')?.children ?? [])]
      .filter(({ localName }) => localName === 'p')
      .map(runsOf),
    left: number(body, 'lIns') / POINT,
    wraps: body?.getAttribute('wrap') === 'square',
    isUpright: body?.getAttribute('vert') === 'vert270',
  }
}

/** The sites of the presets as the standard's presetShapeDefinitions.xml lists them. */
function sitesOf(
  preset: string | null,
  properties: Element | undefined,
  { x, y, width, height }: ReadShape['box'],
): readonly (readonly [number, number])[] {
  if (preset === 'ellipse') {
    return [90, 135, 180, 225, 270, 315, 0, 45].map((degrees) => {
      const angle = (degrees / 180) * Math.PI
      return [x + (width / 2) * (1 + Math.cos(angle)), y + (height / 2) * (1 - Math.sin(angle))] as const
    })
  }
  if (preset === 'rect' || preset === 'roundRect') {
    const [middle, centre] = [x + width / 2, y + height / 2]
    return [
      [middle, y],
      [x, centre],
      [middle, y + height],
      [x + width, centre],
    ]
  }
  return [...(child(child(properties, 'custGeom'), 'cxnLst')?.children ?? [])].map((site) => {
    const at = child(site, 'pos')
    return [x + number(at, 'x') / POINT, y + number(at, 'y') / POINT] as const
  })
}

function runsOf(paragraph: Element): readonly ReadRun[] {
  const parts = [...paragraph.children]
  return parts.flatMap((run, i) => {
    if (run.localName !== 'r') return []
    const look = child(run, 'rPr')
    const isRaised = look?.hasAttribute('baseline') ?? false
    return [
      {
        text: child(run, 't')?.textContent ?? '',
        // What is raised is set at two thirds of its size.
        size: (number(look, 'sz') / 100) * (isRaised ? 2 / 3 : 1),
        isBold: look?.getAttribute('b') === '1',
        isRaised,
        isBroken: parts[i - 1]?.localName === 'br',
        link: child(look, 'hlinkClick')?.getAttribute('r:id') ?? null,
      },
    ]
  })
}
