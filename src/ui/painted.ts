/** Resolves once the page has drawn what it has to say, before it is busy; soon where it is hidden, and draws nothing. */
export function painted(page: Window): Promise<void> {
  return new Promise((done) => {
    page.requestAnimationFrame(() => page.setTimeout(done))
    page.setTimeout(done, 100)
  })
}
