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

/** Finds which of a form's rows or columns a printed label may be; knows nothing of their order. */
export class Vocabulary {
  private readonly keys: readonly (readonly string[])[];
  private readonly byBigram = new Map<string, Set<number>>();
  private readonly hits = new Map<string, readonly Hit[]>();

  constructor(entries: readonly Entry[]) {
    this.keys = entries.map((entry) => entry.labels.map(labelKey));
    this.keys.forEach((keys, entry) => {
      for (const pair of keys.flatMap(bigrams)) {
        const entries = this.byBigram.get(pair) ?? new Set();
        this.byBigram.set(pair, entries.add(entry));
      }
    });
  }

  /** All entries that the label may stand for, best first. */
  lookUp(key: string): readonly Hit[] {
    const known = this.hits.get(key);
    if (known !== undefined) return known;
    const hits = this.search(key);
    this.hits.set(key, hits);
    return hits;
  }

  private search(key: string): Hit[] {
    const candidates = new Set(bigrams(key).flatMap((pair) => [...(this.byBigram.get(pair) ?? [])]));
    const hits: Hit[] = [];
    for (const entry of candidates) {
      const score = Math.max(...(this.keys[entry] ?? []).map((label) => closeness(key, label)));
      if (score > 0) hits.push({ entry, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }
}

function closeness(key: string, label: string): number {
  if (key === label) return 1;
  if (label.length >= SHORTEST_CORE && (key.startsWith(label) || key.endsWith(label))) return LONGER;
  const like = similarity(key, label);
  if (like >= SIMILAR) return like * LONGER;
  return key.length >= SHORTEST_CUT && label.startsWith(key) ? CUT_SHORT : 0;
}
