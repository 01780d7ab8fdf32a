/**
 * The reader’s page as the desk carries it within it, and how a published page is made of it: the page in one file without what is about
 * its dataset and without the scripts and styles that the desk has anyway. They are put back to the letter, so that the hashes by which
 * the page’s policy allows them hold.
 */
import { aboutDataset } from './aboutDataset.ts'
import { asciiJson } from './asciiJson.ts'

/** What a reader’s page is made of. */
export interface ReaderParts {
  /** The page with nothing in the places of the rest. */
  readonly template: string
  /** Text of the scripts that are named by `data-part`, by that name. */
  readonly scripts: ReadonlyMap<string, string>
  readonly styles: string
  /** The licences of what it is made with, as the JSON of a text. */
  readonly thirdParty: string
}

/** What is published with a dataset. */
export interface Published {
  /** Positions of its nodes: `entente-arrangement/1`. */
  readonly arrangement?: unknown
  /** Earlier versions of it, a list. */
  readonly earlier?: unknown
  /** HTML of one element, `<main class="static-text">`, for where scripts do not run; absent for none. */
  readonly still?: string
}

const SCRIPT = /(<script\b[^>]*\bdata-part="([^"]*)"[^>]*>)([\s\S]*?)(<\/script>)/g
const STYLE = /(<style>)([\s\S]*?)(<\/style>)/
const block = (id: string) => new RegExp(`(<script type="application/json" id="${id}">)([^<]*)(</script>)`)
/** Blocks that a published page has where it is given them; each stands on a line of its own. */
const BESIDE = ['arrangement', 'earlier'] as const
const besideBlock = (id: string) => new RegExp(`<script type="application/json" id="${id}">[^<]*</script>\n`)

/**
 * Takes a whole page apart.
 * @param page as the build writes it, in one file and in ASCII: what would end a script, a style or a block stands in none but as an escape
 * @throws Error where it has no styles, no licences or no dataset
 */
export function readerPartsOf(page: string): ReaderParts {
  const scripts = new Map<string, string>()
  const taken = (html: string, place: RegExp): readonly [rest: string, text: string] => {
    const [, opening = '', text = '', closing = ''] = found(html, place)
    return [html.replace(place, () => opening + closing), text]
  }
  const bare = BESIDE.reduce((html, id) => html.replace(besideBlock(id), ''), page).replace(
    SCRIPT,
    (_, opening: string, name: string, code: string, closing: string) => {
      scripts.set(name, code)
      return opening + closing
    },
  )
  const [unstyled, styles] = taken(bare, STYLE)
  const [unlicensed, thirdParty] = taken(unstyled, block('third-party'))
  const [template] = taken(unlicensed, block('dataset'))
  return { template: aboutDataset(template, {}, ''), scripts, styles, thirdParty }
}

/**
 * A page for readers.
 * @throws Error where a script of the page is not among the parts
 */
export function readerPage(parts: ReaderParts, dataset: unknown, published: Published = {}): string {
  const { template, scripts, styles, thirdParty } = parts
  const beside = BESIDE.flatMap((id) => {
    const value = published[id]
    return value === undefined ? [] : [`<script type="application/json" id="${id}">${asciiJson(value)}</script>\n`]
  })
  const places = [
    [STYLE, styles, ''],
    [block('third-party'), thirdParty, ''],
    [block('dataset'), asciiJson(dataset), beside.join('')],
  ] as const
  // The scripts come last: they speak of such places.
  return places
    .reduce(
      (html, [place, text, before]) => {
        const [, opening = '', , closing = ''] = found(html, place)
        return html.replace(place, () => before + opening + text + closing)
      },
      aboutDataset(template, dataset, published.still ?? ''),
    )
    .replace(SCRIPT, (_, opening: string, name: string, __: string, closing: string) => {
      const code = scripts.get(name)
      if (code === undefined) throw new Error(`The page’s script ${name} is missing. Take a whole copy of the desk.`)
      return opening + code + closing
    })
}

function found(html: string, place: RegExp): RegExpExecArray {
  const match = place.exec(html)
  if (!match) throw new Error(`The page has no ${place.source}.`)
  return match
}
