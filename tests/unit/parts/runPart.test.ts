// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PartError } from '../../../src/parts/partError.ts'
import { runPart } from '../../../src/parts/runPart.ts'

beforeEach(() => {
  document.head.innerHTML = ''
  document.body.innerHTML = ''
})
afterEach(() => {
  delete window.ententeParts
})

/** Puts a part into the page as the build does. What its script leaves at the window is put there by hand: here that is another. */
function carry(name: string, { src, text = '', needs }: { src?: string; text?: string; needs?: string } = {}) {
  const place = document.createElement('script')
  place.type = 'text/plain'
  place.dataset.part = name
  if (src !== undefined) place.dataset.src = src
  if (needs !== undefined) place.dataset.needs = needs
  place.textContent = text
  document.body.append(place)
}

describe('runPart(name, page)', () => {
  it('runs the script of a part, and leaves no element behind', async () => {
    carry('late', { text: 'window.other = 1' })
    const running = runPart('late', document)
    window.ententeParts = { late: () => undefined }
    await running
    expect(document.head.children).toHaveLength(0)
  })

  it('names a part that the page does not carry', async () => {
    await expect(runPart('late', document)).rejects.toThrow(PartError)
    await expect(runPart('late', document)).rejects.toThrow(/is missing \(late\)/)
  })

  it('says so where the script was not allowed to run, or failed', async () => {
    carry('late', { text: 'window.other = 1' })
    await expect(runPart('late', document)).rejects.toThrow(/was not allowed to run, or failed \(late\)/)
  })

  it('says from where a part beside the page could not be loaded, and can be asked again', async () => {
    carry('late', { src: './assets/late.js' })
    const failing = runPart('late', document)
    document.head.querySelector('script')?.dispatchEvent(new Event('error'))
    await expect(failing).rejects.toThrow(
      /^This part of the page did not arrive \(\.\/assets\/late\.js\)\. Check the connection\.$/,
    )

    const again = runPart('late', document)
    window.ententeParts = { late: () => undefined }
    document.head.querySelector('script:last-child')?.dispatchEvent(new Event('load'))
    await expect(again).resolves.toBeUndefined()
  })

  it('runs what a part shares with others as well, and fails where that does not come', async () => {
    carry('late', { text: 'window.other = 1', needs: 'common' })
    window.ententeParts = { late: undefined }
    await expect(runPart('late', document)).rejects.toThrow(/is missing \(common\)/)
  })

  it('asks for nothing that has come before', async () => {
    carry('late', { src: './assets/late.js' })
    window.ententeParts = { late: () => undefined }
    await runPart('late', document)
    expect(document.head.children).toHaveLength(0)
  })
})
