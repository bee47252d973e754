export interface Pair {
  readonly item: number;
  readonly entry: number;
  readonly score: number;
}

/**
 * Pairs items with entries so that both keep their order and the scores add up to the most. Items and entries may
 * stay alone; so a missing, doubled or unknown one does not shift the rest.
 *
 * @param candidates for each item, the entries it may be paired with and how well (scores > 0).
 * @param entries how many entries there are.
 */
export function align(
  candidates: readonly (readonly { entry: number; score: number }[])[],
  entries: number,
): Pair[] {
  const items = candidates.length;
  const width = entries + 1;
  const best = new Float64Array((items + 1) * width);
  for (let item = 1; item <= items; item += 1) {
    const row = item * width;
    const above = row - width;
    best.copyWithin(row, above, row);
    for (const { entry, score } of candidates[item - 1] ?? []) {
      const paired = (best[above + entry] ?? 0) + score;
      if (paired > (best[row + entry + 1] ?? 0)) best[row + entry + 1] = paired;
    }
    for (let at = row + 1; at < row + width; at += 1) best[at] = Math.max(best[at] ?? 0, best[at - 1] ?? 0);
  }
  return trace(candidates, best, width);
}

/** Walks back from the best total; between equals the earlier item keeps the entry. */
function trace(
  candidates: readonly (readonly { entry: number; score: number }[])[],
  best: Float64Array,
  width: number,
): Pair[] {
  const pairs: Pair[] = [];
  let entry = width - 1;
  for (let item = candidates.length; item > 0; item -= 1) {
    const row = item * width;
    while (entry > 0 && best[row + entry] === best[row + entry - 1]) entry -= 1;
    if (best[row + entry] === best[row - width + entry]) continue;
    const hit = candidates[item - 1]?.find(
      (candidate) =>
        candidate.entry === entry - 1 &&
        (best[row - width + candidate.entry] ?? 0) + candidate.score === best[row + entry],
    );
    if (hit === undefined) continue;
    pairs.push({ item: item - 1, entry: hit.entry, score: hit.score });
    entry = hit.entry;
  }
  return pairs.reverse();
}
