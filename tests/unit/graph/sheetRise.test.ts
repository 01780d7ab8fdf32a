// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { sheetRise } from '../../../src/graph/sheetRise.ts'

/** A drawing on a stage that keeps so much free at its foot, under a sheet that peeks so far. */
function aDrawing(padding: string, peek: string): Element {
  document.body.innerHTML = `<main class="stage" style="padding-bottom: ${padding}; --sheet-peek: ${peek}"><div><p></p></div></main>`
  const drawing = document.querySelector('p')
  if (!drawing) throw new Error('A stage without a drawing.')
  return drawing
}

afterEach(() => document.body.replaceChildren())

describe('how far the evidence has risen over the drawing', () => {
  it('is what the stage keeps free beyond the peek', () => {
    expect(sheetRise(aDrawing('404px', '168px'))).toBe(236)
    expect(sheetRise(aDrawing('307.2px', '128px'))).toBeCloseTo(179.2)
  })

  it.each([
    { where: 'where the sheet peeks', padding: '168px', peek: '168px' },
    { where: 'where the evidence stands beside the drawing', padding: '0px', peek: '168px' },
    { where: 'where the browser registers no properties', padding: '404px', peek: 'min(168px, 20dvh)' },
  ])('is nothing $where', ({ padding, peek }) => {
    expect(sheetRise(aDrawing(padding, peek))).toBe(0)
  })

  it('is nothing where there is no stage', () => {
    expect(sheetRise(document.createElement('p'))).toBe(0)
  })
})
