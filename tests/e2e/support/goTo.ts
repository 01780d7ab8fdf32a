import type { Frame } from '@playwright/test'

/** Goes to another address within the page, as a link on it would; resolves when that is drawn. */
export async function goTo(frame: Frame, hash: string): Promise<void> {
  await frame.evaluate(async (wanted) => {
    const isNew = location.hash !== wanted
    const changed = new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    location.hash = wanted
    if (isNew) await changed
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, hash)
}
