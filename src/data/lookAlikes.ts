/** Two spellings that look the same and are not, as of an accent that is a character of its own; told apart in words. */
import { codePoints } from './codePoints.ts'
import { sayCharacter } from './characters.ts'

/** A character with the marks that stand upon it, and what is ignored after it. */
const GROUP = /[^](?:\p{M}|\p{Cf})*/gu

/** What differs in nothing that a reader can see is equal after this. */
function seen(group: string): string {
  return group
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/[\u2010-\u2012\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
}

/** A text as it is seen: two that differ in nothing that a reader can see are the same after this. */
export function asSeen(text: string): string {
  return Array.from(text.matchAll(GROUP), ([group]) => seen(group)).join('')
}

/** The span of a text that looks like a quote; null where none does. In UTF-16 code units, end exclusive. */
export function lookAlikeOf(quote: string, text: string): { readonly start: number; readonly end: number } | null {
  const wanted = asSeen(quote)
  if (wanted.trim() === '') return null
  let folded = ''
  /** For each unit of what is folded, where its group begins in the text. */
  const from: number[] = []
  for (const { 0: group, index } of text.matchAll(GROUP)) {
    const plain = seen(group)
    for (let i = 0; i < plain.length; i++) from.push(index)
    folded += plain
  }
  const at = folded.indexOf(wanted)
  const start = from[at]
  return start === undefined ? null : { start, end: from[at + wanted.length] ?? text.length }
}

/** Letters and digits that anybody can tell: a change among them alone need not be told by number. */
const PLAIN = /[A-Za-z0-9]/

/** Longest spelling, in code points, that is offered to be copied from a message. */
const MOST_OFFERED = 400

/** Of characters that the one text has more often than the other, each once. */
function surplus(text: string, other: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const point of codePoints(text)) counts.set(point, (counts.get(point) ?? 0) + 1)
  for (const point of codePoints(other)) counts.set(point, (counts.get(point) ?? 0) - 1)
  return [...counts].filter(([point, count]) => count > 0 && !PLAIN.test(point)).map(([point]) => point)
}

/** A text as JSON has it, with these characters written by number. */
function escaped(text: string, points: readonly string[]): string {
  const inJson = JSON.stringify(text)
  return points.reduce((all, point) => {
    const units = Array.from({ length: point.length }, (_, i) => point.charCodeAt(i))
    const number = units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
    return point < ' ' ? all : all.replaceAll(point, number)
  }, inJson)
}

/**
 * Of a quote and the span of its text that looks like it: which characters differ, by number and name, and the text's own
 * spelling, to be copied as it is.
 */
export function sayLookAlike(quote: string, found: string): string {
  const own = surplus(found, quote)
  const others = surplus(quote, found)
  const named = (points: readonly string[]) => (points.length > 0 ? points.map(sayCharacter).join(', ') : 'nothing')
  const differs = `the same words stand there with ${named(own)} where the quote has ${named(others)}`
  if (codePoints(found).length > MOST_OFFERED) return differs
  return `${differs}; in the text's own spelling: ${escaped(found, own)}`
}
