/** Width of every box, in px: jsdom lays nothing out. */
const WIDTH = 828

/** What the panels ask of a browser and jsdom does not have. */
export function completeBrowser(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => WIDTH })
  // Browsers of 2026 give a promise, which TypeScript does not know of yet.
  const scrolled = () => Promise.resolve()
  Object.assign(Element.prototype, { scrollTo: scrolled, scrollIntoView: scrolled })

  globalThis.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    })

  globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) } as typeof CSS

  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
}
