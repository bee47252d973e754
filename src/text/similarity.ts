/** Pairs of neighbouring characters; a single character stands for itself. */
export function bigrams(text: string): string[] {
  if (text.length < 2) return text === '' ? [] : [text];
  const pairs: string[] = [];
  for (let at = 0; at < text.length - 1; at += 1) pairs.push(text.slice(at, at + 2));
  return pairs;
}

/** Dice coefficient over bigrams, with repeats counted: 0 nothing shared, 1 the same bigrams. Symmetric. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}
