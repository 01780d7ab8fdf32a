import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const DESK = join(import.meta.dirname, '../../../src/desk')

/** Selectors of the desk with `:has()`, each with its file. */
function selectorsWithHas(): readonly string[] {
  const files = readdirSync(DESK, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  return files.flatMap((file) =>
    Array.from(
      readFileSync(join(DESK, file), 'utf8').matchAll(/[^{};/]*:has\([^{]*/g),
      ([selector]) => `${file}: ${selector.trim()}`,
    ),
  )
}

describe('the styles of the desk', () => {
  // The page asks whether it is the desk's (`html:has(.desk)`), so each element that comes or goes makes the browser look at all that any
  // rule with `:has()` can reach: reached by the name of a tag, as `span` is, that would be every word of the text, with every key.
  it('reach nothing behind :has() by the name of a tag, but for the body', () => {
    const selectors = selectorsWithHas()
    expect(selectors.length).toBeGreaterThan(0)
    const reached = selectors.flatMap((selector) => {
      const behind = selector.split(',').map((one) => one.slice(one.lastIndexOf(')') + 1))
      return behind.some((rest) => /(?:^|[\s>+~])(?!body\b)[a-z]/.test(rest)) ? [selector] : []
    })
    expect(reached).toEqual([])
  })
})
