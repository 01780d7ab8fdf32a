/** What the tests use of citation.js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    readonly data: readonly Record<string, unknown>[]
    format(name: string, options?: Readonly<Record<string, unknown>>): string
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
