/** Px between the bar and the words above and below it. */
const AIR = 6
/** Px between two notes. */
const NOTE_AIR = 2

/** Keeps room for the bar under its sentence, and puts it there. Does nothing where the bar lies at the foot of the screen. */
export function placeBar(sheet: HTMLElement, bar: HTMLElement | null): void {
  const gap = sheet.querySelector<HTMLElement>('[data-gap]')
  if (!gap || !bar) return
  const isSheet = getComputedStyle(bar).position === 'fixed'
  gap.style.height = isSheet ? '0' : `${bar.offsetHeight + 2 * AIR}px`
  bar.style.top = isSheet ? '' : `${gap.offsetTop + AIR}px`
}

/** Puts each note beside the first line of its sentence, or below the note before it where that reaches further. */
export function placeNotes(sheet: HTMLElement): void {
  const tops = new Map<string, number>()
  for (const sentence of sheet.querySelectorAll<HTMLElement>('[data-sentence]')) {
    tops.set(sentence.dataset.sentence ?? '', sentence.offsetTop)
  }
  const notes = [...sheet.querySelectorAll<HTMLElement>('[data-note]')]
  const heights = notes.map(({ offsetHeight }) => offsetHeight)
  let free = 0
  for (const [index, note] of notes.entries()) {
    const top = Math.max(free, tops.get(note.dataset.note ?? '') ?? 0)
    note.style.top = `${top}px`
    free = top + (heights[index] ?? 0) + NOTE_AIR
  }
}
