/** What we use of the package `saxen` 11, which ships no types. */
declare module 'saxen' {
  /** Where the parser is; lines are counted from 0. */
  type Context = () => { readonly line: number }
  type Decode = (text: string) => string
  export class Parser {
    /** Namespaces are resolved, and the prefixes of these are those given. */
    ns(prefixes: Readonly<Record<string, string>>): this
    /** `attributes` reads those of the tag; no entity in them is decoded. */
    on(
      event: 'openTag',
      listen: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: Decode,
        isEmpty: boolean,
        context: Context,
      ) => void,
    ): this
    on(event: 'closeTag', listen: (name: string) => void): this
    on(event: 'text', listen: (value: string, decode: Decode, context: Context) => void): this
    on(event: 'cdata', listen: (value: string) => void): this
    on(event: 'error' | 'warn', listen: (error: Error, context: Context) => void): this
    parse(xml: string): void
  }
}
