import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EDGE_FIELDS } from '../../../../src/briefing/formats/edgeFields.ts'
import { NODE_FIELDS } from '../../../../src/briefing/formats/nodeFields.ts'

const text = readFileSync(new URL('../../../../docs/exports.md', import.meta.url), 'utf8')

describe('docs/exports.md', () => {
  it.each([...NODE_FIELDS, ...EDGE_FIELDS].map(({ name }) => name))('explains the attribute “%s”', (name) => {
    expect(text).toContain(`\`${name}\``)
  })
})
