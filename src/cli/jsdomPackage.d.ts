/** jsdom has no types of its own; this is what is used of it. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string)
    readonly window: { readonly DOMParser: typeof DOMParser }
  }
}
