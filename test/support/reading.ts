import type { Reading, UnreadableReason } from '../../src/model/figure.ts';

/** What a reading says, without the text it came from: short enough for a row of a table of tests. */
export type Said = Omit<Reading, 'raw'>;

export function exactly(value: string, unit: string | null = null): Said {
  return { kind: 'number', value, low: value, high: value, unit };
}

export function between(low: string, value: string, high: string, unit: string | null = null): Said {
  return { kind: 'number', value, low, high, unit };
}

export function atLeast(value: string, unit: string | null = null): Said {
  return { kind: 'number', value, low: value, high: null, unit };
}

export function without(kind: 'blank' | 'not-applicable' | 'none' | 'text'): Said {
  return { kind, value: null, low: null, high: null, unit: null };
}

export function unreadable(why: UnreadableReason): Said {
  return { kind: 'unreadable', value: null, low: null, high: null, unit: null, why };
}

export function said({ raw: _, ...rest }: Reading): Said {
  return rest;
}
