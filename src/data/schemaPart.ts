/** What is read of valibot’s schemas and of the steps of their pipes: plain properties, each on some of them. */
export interface SchemaPart {
  readonly type: string
  readonly message?: unknown
  readonly pipe?: readonly SchemaPart[]
  readonly wrapped?: SchemaPart
  readonly entries?: Readonly<Record<string, SchemaPart>>
  readonly item?: SchemaPart
  readonly items?: readonly SchemaPart[]
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly requirement?: unknown
}
