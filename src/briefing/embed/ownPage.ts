/** HTML of a page that opens at these fields of an address. */
type PageAt = (fields: Readonly<Record<string, string | undefined>>) => string

/** The page that an export leaves, as something that can itself be taken. */
export interface OwnPage {
  /** Without what follows `#`: its address on the web, else the name of its file after `./`. */
  readonly address: string
  /** The whole page in one file; null where its scripts and styles lie beside it. */
  readonly asFile: PageAt | null
  /** For the `srcdoc` of a frame on this very page; null where the page does not run in one. */
  readonly asFrame: PageAt | null
}
