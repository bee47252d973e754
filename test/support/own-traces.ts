import type { FramedPage } from './framed-page.ts';

/** What the overlay has asked the browser for and not yet given back, each by what it is and where it was asked for. */
export interface Traces {
  readonly left: () => string[];
  /** Everything that was ever asked for, so that a test that sees nothing left has seen something. */
  readonly kinds: () => Set<string>;
  readonly stop: () => void;
}

type Observer = typeof ResizeObserver | typeof MutationObserver | typeof IntersectionObserver;

/** Counts listeners on the page's own nodes, timers, frames and observers. Only what src/overlay asks for is counted. */
export function traceOverlay({ view, document }: FramedPage): Traces {
  const open = new Map<unknown, string>();
  const kinds = new Set<string>();
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, by: unknown) => {
    const before = Reflect.get(owner, name);
    Reflect.set(owner, name, by);
    undo.push(() => Reflect.set(owner, name, before));
  };
  const note = (key: unknown, kind: string) => {
    const [line] = (new Error().stack ?? '').split('\n').filter((each) => each.includes('/src/overlay/'));
    if (line === undefined) return;
    kinds.add(kind);
    open.set(key, `${kind} ${line.trim().replace(/\(.*\//, '(')}`);
  };

  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    for (const owner of new Set<Window & typeof globalThis>([window, view])) {
      const ask = owner[set].bind(owner) as (
        run: (...values: unknown[]) => void,
        ...rest: unknown[]
      ) => unknown;
      const end: (id: number) => void = owner[clear].bind(owner);
      const ran = (run: (...values: unknown[]) => void, ...rest: unknown[]) => {
        const id: unknown = ask(
          (...values) => {
            if (set !== 'setInterval') open.delete(`${set} ${id}`);
            run(...values);
          },
          ...rest,
        );
        note(`${set} ${id}`, set);
        return id;
      };
      replace(owner, set, ran);
      replace(owner, clear, (id: number) => {
        open.delete(`${set} ${id}`);
        end(id);
      });
    }
  }

  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
    const Original: Observer = window[name];
    const counted = new Proxy(Original, {
      construct: (target, values) => {
        const made = Reflect.construct(target, values);
        const { observe, disconnect } = made;
        made.observe = (...what: unknown[]) => {
          note(made, name);
          observe.apply(made, what);
        };
        made.disconnect = () => {
          open.delete(made);
          disconnect.call(made);
        };
        return made;
      },
    });
    replace(window, name, counted);
  }

  const { addEventListener, removeEventListener } = view.EventTarget.prototype;
  const signals = new Map<unknown, AbortSignal>();
  const keys = new WeakMap<object, number>();
  const keyOf = (target: EventTarget, type: string, listener: object | null, isCapture: boolean) => {
    const number = (each: object) => {
      if (!keys.has(each)) keys.set(each, Math.random());
      return keys.get(each);
    };
    return `${number(target)} ${type} ${listener === null ? '' : number(listener)} ${isCapture}`;
  };
  const isCaptureOf = (options: unknown) =>
    typeof options === 'object' ? Boolean((options as AddEventListenerOptions)?.capture) : Boolean(options);
  replace(
    view.EventTarget.prototype,
    'addEventListener',
    function (
      this: EventTarget | undefined,
      type: string,
      listener: EventListener | null,
      options?: AddEventListenerOptions | boolean,
    ) {
      const target = this ?? view;
      if (target === view || (target as Partial<Node>).getRootNode?.() === document) {
        const key = keyOf(target, type, listener, isCaptureOf(options));
        note(key, 'listener');
        if (typeof options === 'object' && options.signal) signals.set(key, options.signal);
      }
      addEventListener.call(target, type, listener, options);
    },
  );
  replace(
    view.EventTarget.prototype,
    'removeEventListener',
    function (
      this: EventTarget | undefined,
      type: string,
      listener: EventListener | null,
      options?: EventListenerOptions | boolean,
    ) {
      open.delete(keyOf(this ?? view, type, listener, isCaptureOf(options)));
      removeEventListener.call(this ?? view, type, listener, options);
    },
  );

  return {
    left: () => [...open].flatMap(([key, what]) => (signals.get(key)?.aborted ? [] : [what])),
    kinds: () => kinds,
    stop: () => {
      for (const step of undo.reverse()) step();
    },
  };
}
