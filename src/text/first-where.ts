/**
 * Position of the first item for which something is true; the length where it is true of none. Found by halving, so it
 * must be false of all items before that one and true of all behind it.
 */
export function firstWhere<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
