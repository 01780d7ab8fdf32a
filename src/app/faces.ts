/** Sees that the bundled font is there before anything is drawn in it: a canvas does not draw again when it comes. */
import type { Dataset } from '../data/schema.ts'
import { FONT_FAMILY, needsExtendedLatin } from '../layout/textWidth.ts'
import { latinExtendedPart, quoteFontPart } from './fontParts.ts'

/** The weights that are bundled. */
const WEIGHTS = [400, 600] as const
/** Ms that the first picture waits at the longest. The font lies in the page: whoever waits longer never gets it. */
const LONGEST_WAIT = 3_000
/** Relationships of a dataset whose letters are looked through. */
const MOST_SEARCHED = 10_000

const wait = (ms: number) => new Promise<void>((passed) => setTimeout(passed, ms))

/** Resolves when both weights can draw the text, or after a while without them; never rejects. */
export async function facesFor(dataset: Dataset, page: Document): Promise<void> {
  const rest = async () => (needsExtended(dataset) ? loadExtendedLatin(page) : undefined)
  const basic = async (weight: number) => page.fonts.load(`${weight} 1em "${FONT_FAMILY}"`)
  // Without its font the page is still right, in letters of the system.
  await Promise.race([Promise.allSettled([rest(), ...WEIGHTS.map(basic)]), wait(LONGEST_WAIT)])
}

/** A dataset of many records has such letters somewhere; to look for them would take longer than to load them. */
const needsExtended = (dataset: Dataset) =>
  dataset.edges.length > MOST_SEARCHED || needsExtendedLatin(JSON.stringify(dataset))

/** Loads the rest of Latin as soon as somebody types a letter of it. Returns the way to stop. */
export function followTyping(page: Document): () => void {
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && needsExtendedLatin(target.value))
      loadExtendedLatin(page).catch(() => undefined) // The letter stands there in a font of the system.
  }
  page.addEventListener('input', onInput)
  return () => page.removeEventListener('input', onInput)
}

const extended = new WeakMap<Document, Promise<void>>()
const quoteFonts = new WeakMap<Document, Promise<void>>()

/** Does something to a page once; after a failure it can be tried again. */
function once(done: WeakMap<Document, Promise<void>>, page: Document, act: () => Promise<void>): Promise<void> {
  const known = done.get(page)
  if (known) return known
  const doing = act()
  done.set(page, doing)
  doing.catch(() => done.delete(page))
  return doing
}

/** Rejects with a PartError where the part does not arrive. */
function loadExtendedLatin(page: Document): Promise<void> {
  return once(extended, page, async () => addExtendedLatin(page))
}

async function addExtendedLatin(page: Document): Promise<void> {
  const { FILES, RANGE } = await latinExtendedPart.load()
  await Promise.all(
    WEIGHTS.map(async (weight) => {
      const face = new FontFace(FONT_FAMILY, `url(${FILES[weight]})`, { weight: String(weight), unicodeRange: RANGE })
      page.fonts.add(await face.load())
    }),
  )
}

/** Adds the font of quotes, which stand in that of the interface until then, once. Rejects with a PartError where the part does not arrive. */
export function addQuoteFont(page: Document): Promise<void> {
  return once(quoteFonts, page, async () => {
    const { FAMILY, FILE, RANGE } = await quoteFontPart.load()
    const face = new FontFace(FAMILY, `url(${FILE})`, { unicodeRange: RANGE })
    page.fonts.add(await face.load())
  })
}
