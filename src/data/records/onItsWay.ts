/**
 * Thrown by a field of a record whose text has not come yet. It can be waited for: `then` is called once it is worth asking again;
 * it fails only where the dataset is closed before. React's Suspense takes it as it is; other code reads by `whenThere.ts`. What
 * comes together has one, and the same for as long as it is on its way.
 *
 * Never return it from an `async` function, and never resolve a promise with it: both would wait for it in silence.
 */
export class OnItsWay extends Error implements PromiseLike<void> {
  override readonly name = 'OnItsWay'
  readonly #come: Promise<void>

  /** @param come resolves once it is worth asking again; rejects where the text does not come any more */
  constructor(come: Promise<void>) {
    super('This text is on its way.')
    this.#come = come
  }

  // oxlint-disable-next-line unicorn/no-thenable -- to be waited for is what it is for
  then<A = void, B = never>(
    onCome?: ((value: void) => A | PromiseLike<A>) | null,
    onFailed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#come.then(onCome, onFailed)
  }
}
