import type { Mention } from '../../src/model/mention.ts';

/** A figure of the text that is exactly its value, in a clause of its own; the rest as it is said. */
export function mention(raw: string, value: string | null, more: Partial<Mention> = {}): Mention {
  return {
    id: 'm1',
    quote: raw,
    raw,
    value,
    low: value,
    high: value,
    unit: null,
    field: null,
    section: null,
    paragraph: { id: 'p1', text: raw, tablesBefore: 0 },
    start: 0,
    end: raw.length,
    ...more,
  };
}
