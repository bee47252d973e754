/** Milliseconds without a change after which a page is at rest: what arrives in pieces is looked at whole. */
const QUIET = 150;
/** A page that never rests is looked at so long after its first change. */
const LONGEST_WAIT = 1000;
/** A look is followed by at least so many times its own duration without one: a fiftieth of the time at most. */
const SHARE = 50;

export interface Pace {
  readonly changed: () => void;
  /** Milliseconds until the next look is due, 0 where it is now; null where nothing has changed since the last began. */
  readonly wait: () => number | null;
  /** A look begins; what changes from now on is for the next one. Returns what ends it. */
  readonly look: () => () => void;
}

/** When a page that changes is looked at again. @param now milliseconds, from any beginning. */
export function paceBy(now: () => number): Pace {
  let firstChange: number | null = null;
  let lastChange = 0;
  let notBefore = 0;
  return {
    changed: () => {
      lastChange = now();
      firstChange ??= lastChange;
    },
    wait: () => {
      if (firstChange === null) return null;
      const rests = Math.min(lastChange + QUIET, firstChange + LONGEST_WAIT);
      return Math.max(0, Math.max(rests, notBefore) - now());
    },
    look: () => {
      const from = now();
      firstChange = null;
      return () => {
        notBefore = now() + SHARE * (now() - from);
      };
    },
  };
}
