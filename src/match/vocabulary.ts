import { labelKey } from '../text/label-key.ts';
import { bigrams, similarity } from '../text/similarity.ts';

/** What a word of the form is called, and the header above it if that matters. */
export interface Entry {
  readonly labels: readonly string[];
  readonly group?: string;
}

export interface Hit {
  readonly entry: number;
  /** 1 for the same label, less for a near one. */
  readonly score: number;
}

/** A label cut short (本年新 for 本年新制作数量) still counts where the order of its neighbours decides. */
const CUT_SHORT = 0.6;
const SHORTEST_CUT = 3;
/** A label with words before or after the form's own. */
const LONGER = 0.85;
const SHORTEST_CORE = 4;
/** From here on, two labels of the same table are taken for the same: one or two characters of eight differ. */
const SIMILAR = 0.72;
/** Near labels are few; a page with more different ones is no report, and need not be remembered. */
const MOST_NEAR = 1000;
const NO_HITS: readonly Hit[] = [];

/**
 * Finds which of a form's rows or columns a printed label may be; knows nothing of their order. Nearly every label is
 * printed as on the form, so what near ones need is made only when the first of them is met.
 */
export class Vocabulary {
  private readonly keys: readonly (readonly string[])[];
  private readonly exact = new Map<string, Hit[]>();
  private readonly near = new Map<string, readonly Hit[]>();
  private byBigram: Map<string, number[]> | null = null;
  private readonly longest: number;

  constructor(entries: readonly Entry[]) {
    this.keys = entries.map((entry) => entry.labels.map(labelKey));
    this.longest = Math.max(0, ...this.keys.flat().map(({ length }) => length));
    for (const [entry, keys] of this.keys.entries()) {
      for (const key of new Set(keys)) {
        const hits = this.exact.get(key) ?? [];
        hits.push({ entry, score: 1 });
        this.exact.set(key, hits);
      }
    }
  }

  /** All entries that the label may stand for, best first: those that it names, else those that it resembles. */
  lookUp(key: string): readonly Hit[] {
    const known = this.exact.get(key) ?? this.near.get(key);
    if (known !== undefined) return known;
    if (key.length > 2 * this.longest) return NO_HITS;
    const hits = this.search(key);
    if (this.near.size < MOST_NEAR) this.near.set(key, hits);
    return hits;
  }

  private search(key: string): Hit[] {
    const index = this.bigramIndex();
    const shared = new Uint16Array(this.keys.length);
    for (const pair of bigrams(key)) {
      for (const entry of index.get(pair) ?? []) shared[entry] = (shared[entry] ?? 0) + 1;
    }
    const fewest = fewestShared(key);
    const hits: Hit[] = [];
    for (let entry = 0; entry < shared.length; entry += 1) {
      const count = shared[entry];
      if (count === undefined || count === 0 || count < fewest) continue;
      const labels = this.keys[entry] ?? [];
      const score = Math.max(...labels.map((label) => closeness(key, label)));
      if (score > 0) hits.push({ entry, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  private bigramIndex(): Map<string, number[]> {
    if (this.byBigram !== null) return this.byBigram;
    const index = new Map<string, number[]>();
    for (const [entry, keys] of this.keys.entries()) {
      for (const pair of new Set(keys.flatMap(bigrams))) index.set(pair, [...(index.get(pair) ?? []), entry]);
    }
    this.byBigram = index;
    return index;
  }
}

const known = new WeakMap<readonly Entry[], Vocabulary>();

/** The vocabulary of a form's rows or columns, made once for each. */
export function vocabularyOf(entries: readonly Entry[]): Vocabulary {
  const made = known.get(entries) ?? new Vocabulary(entries);
  known.set(entries, made);
  return made;
}

/** With fewer bigrams in common no label is close: neither alike enough, nor the core of the key. */
function fewestShared({ length }: { readonly length: number }): number {
  return Math.min((SIMILAR / 2) * (length - 1), length / 2 - 1);
}

function closeness(key: string, label: string): number {
  const isCore = label.length >= SHORTEST_CORE && label.length * 2 >= key.length;
  if (isCore && (key.startsWith(label) || key.endsWith(label))) return LONGER;
  // Labels whose lengths differ by more than this factor cannot be alike enough.
  const shorter = Math.min(key.length, label.length);
  const like = shorter * 2 < Math.max(key.length, label.length) ? 0 : similarity(key, label);
  if (like >= SIMILAR) return like * LONGER;
  return key.length >= SHORTEST_CUT && label.startsWith(key) ? CUT_SHORT : 0;
}
