interface Bare {
  readonly runtime: {
    /** None once the extension is updated or removed; some browsers take `runtime` away as well. */
    readonly id?: string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: {
      readonly addListener: (
        listener: (message: unknown, sender: unknown, answer: (told: unknown) => void) => true | undefined,
      ) => void;
    };
  };
}

/**
 * The browser's own object, for the script that runs on every page: the polyfill takes as long to start as all the rest
 * of it. For messages alone, answered by the callback, which every browser knows. Not by the name `browser`, which
 * an element of the page can take.
 */
export const bare = (globalThis as unknown as { readonly chrome: Bare }).chrome;
