import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import type { Day } from '../time/interval.ts'
import { sayDay } from '../time/sayDate.ts'

/** "Dataset version 871adb4dcec7 · made with Entente, 26 November 2026": what a text, a figure or a slide was made of, and when. */
export function versionLine({ dataset }: Network, made: Day): string {
  return `Dataset version ${versionOf(dataset)} · made with Entente, ${sayDay(made)}`
}
