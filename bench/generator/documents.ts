/** The documents of a made-up network, by number: what a text says about itself. */
import { isoOf, toCalendar } from '../../src/time/day.ts'
import { below, pick, pickWeighted, randomOf } from './chance.ts'
import { sayDay } from './dateForms.ts'
import { nameOf } from './names.ts'
import { STREAM, type World } from './world.ts'

/** Names beyond those of the nodes. */
const FIRST_PUBLISHER = 400_000
const PUBLISHERS = 12
const SORTS_OF_PUBLISHER = ['Courier', 'Agency', 'Herald'] as const
const TYPES = ['article-newspaper', 'article-newspaper', 'webpage', 'report', 'speech'] as const

/** How a document is dated: to the day, to the month, only by what it speaks of, or not at all. */
const DATINGS = [
  [90, 'day'],
  [4, 'month'],
  [3, 'not before'],
  [3, 'none'],
] as const

/** A document but for the digest and the length of its text. */
export function documentOf(world: World, document: number): object {
  const { type, publisher, title, dating } = drawn(world, document)
  const day = world.issued[document] ?? 0
  const { year, month, day: ofMonth } = toCalendar(day)
  return {
    id: `d${document}`,
    type,
    title,
    publisher,
    ...(dating === 'day' || dating === 'month'
      ? { issued: { 'date-parts': [dating === 'day' ? [year, month, ofMonth] : [year, month]] } }
      : {}),
    ...(dating === 'not before'
      ? {
          notBefore: {
            date: isoOf(day),
            note: 'It speaks of that day.',
            citations: [`p${world.firstEdge[document] ?? 0}`],
          },
        }
      : {}),
    language: 'en',
    URL: `https://example.org/${document}`,
    file: `d${document}.txt`,
  }
}

/** What its text begins with, before the first sentence. */
export function openingOf(world: World, document: number): string {
  return `${drawn(world, document).title}\n\n`
}

function drawn(world: World, document: number) {
  const random = randomOf(world.seed, STREAM.documents, document + 1)
  const k = below(random, PUBLISHERS)
  const publisher = `${nameOf(FIRST_PUBLISHER + k)} ${SORTS_OF_PUBLISHER[k % SORTS_OF_PUBLISHER.length] ?? ''}`
  const dating = pickWeighted(random, DATINGS)
  const day = sayDay(world.issued[document] ?? 0)
  const said = dating === 'day' ? `, ${day}` : dating === 'month' ? `, ${day.replace(/^\d+ /, '')}` : ''
  return { publisher, dating, title: `${publisher} ${document}${said}`, type: pick(random, TYPES) }
}
