/** What a mark points at: a cell's element, or the stretch of text that holds a figure. */
export type Target = Element | Range;

export function isRange(target: Target): target is Range {
  return 'startContainer' in target;
}

/** The element that holds the target, or is it. */
export function holderOf(target: Target): Element | null {
  if (!isRange(target)) return target;
  const { startContainer } = target;
  return startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
}

export function scrollTo(target: Target | undefined): void {
  if (target === undefined) return;
  holderOf(target)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
