/** What we use of the package `saxen` 11, which ships no types. */
declare module 'saxen' {
  export class Parser {
    /** Namespaces are resolved, and the prefixes of these are those given. */
    ns(prefixes: Readonly<Record<string, string>>): this
    /** `attributes` reads those of the tag; no entity in them is decoded. */
    on(event: 'openTag', listen: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this
    on(event: 'closeTag', listen: (name: string) => void): this
    on(event: 'text' | 'cdata', listen: (value: string) => void): this
    on(event: 'error' | 'warn', listen: (error: Error) => void): this
    parse(xml: string): void
  }
}
