/** Brings back the view that a figure was made of. */
import { PNG_KEYWORD } from '../briefing/figure/pngOf.ts'
import { pngText } from '../briefing/figure/pngText.ts'
import { type WayBack, parseWayBack, wayBackInSvg } from '../briefing/figure/wayBack.ts'
import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import { KEYS, PAGE_KEYS } from '../store/addressKeys.ts'
import { type AppStore, notify } from '../store/appStore.ts'
import type { Address } from './followAddress.ts'

/** Bytes of a file that is read at the most: figures are far smaller. */
const MOST_BYTES = 64_000_000

interface Parts {
  readonly network: Network
  readonly store: AppStore
  readonly address: Address
}

/** Opens the view that a figure was made of. Where the file tells of none, the present view stays and a notice says so. */
export async function openFigure(file: File, { network, store, address }: Parts): Promise<void> {
  const way = await wayBackIn(file)
  if (!way) {
    notify(store, {
      text: `“${file.name}” is no figure that was saved here, so it says nothing of a view. The view stays as it is. Drop an SVG or a PNG saved by “Export”.`,
    })
    return
  }
  if (way.dataset !== network.dataset.title) {
    notify(store, {
      text: `“${file.name}” was made of another dataset, “${way.dataset}”. The view stays as it is. Open that dataset’s page and drop it there.`,
    })
    return
  }
  const none = Object.fromEntries(KEYS.filter((key) => !PAGE_KEYS.has(key)).map((key) => [key, null]))
  address.change({ ...none, ...way.view })
  if (way.version !== versionOf(network.dataset))
    notify(store, {
      text: 'This figure was made with another version of the dataset: what it shows may differ from what the page shows now.',
      version: way.version,
    })
}

async function wayBackIn(file: File): Promise<WayBack | null> {
  if (file.size > MOST_BYTES) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = pngText(bytes, PNG_KEYWORD)
  if (text !== null) return parseWayBack(text)
  const svg = new TextDecoder().decode(bytes)
  return svg.includes('<svg') ? wayBackInSvg(svg) : null
}
