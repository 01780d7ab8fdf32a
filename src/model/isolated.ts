/** Text of the other direction within a sentence that is plain text: on the drawing, in a tooltip, in what is copied. */
import { turningIn } from '../data/characters.ts'

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u
/** First strong isolate, and the end of it. */
const [ISOLATE, END] = ['\u2068', '\u2069']

/**
 * The text so that it and its neighbours do not change each other's order, between characters that do not show; as it is where it
 * has no letter from right to left, and no character that turns what follows.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) || turningIn(text).length > 0 ? `${ISOLATE}${text}${END}` : text
}
