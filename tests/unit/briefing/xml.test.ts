import { describe, expect, it } from 'vitest'
import { element, xmlDocument } from '../../../src/briefing/xml.ts'

describe('element(name, attributes, ...children)', () => {
  it('escapes text and the values of attributes, and leaves markup as it is', () => {
    const inner = element('b', {}, 'R&D <now>')
    expect(element('a', { title: '"x" & <y>' }, inner, ' > that').markup).toBe(
      '<a title="&quot;x&quot; &amp; &lt;y&gt;"><b>R&amp;D &lt;now&gt;</b> &gt; that</a>',
    )
  })
  it('leaves out what is undefined, and closes what is empty at once', () => {
    expect(element('a', { x: 1.5, y: undefined }).markup).toBe('<a x="1.5"/>')
  })
  it('keeps tabs and line ends in the value of an attribute', () => {
    expect(element('a', { title: 'x\ty\nz' }).markup).toBe('<a title="x&#9;y&#10;z"/>')
  })
  it('replaces what XML cannot hold', () => {
    expect(element('a', {}, 'a\u0000b\uD800c\u{1F600}\n').markup).toBe('<a>a\uFFFDb\uFFFDc\u{1F600}\n</a>')
  })
})

describe('xmlDocument(root)', () => {
  it('begins with the declaration', () => {
    expect(xmlDocument(element('a'))).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>\n')
  })
})
