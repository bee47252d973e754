import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Whoever pressed a button that is gone by now stays in the popup: its root takes the focus, from where the next key
 * leads to what is there instead.
 *
 * @returns what the root needs; it must be able to take the focus.
 */
export function useKeptFocus() {
  const root = useRef<HTMLElement>(null);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const last = focused.current;
    if (last === null || last.isConnected) return;
    focused.current = null;
    const { activeElement, body } = root.current?.ownerDocument ?? {};
    if (activeElement === body || activeElement === null) root.current?.focus({ preventScroll: true });
  });
  const onFocusIn = (event: FocusEvent) => {
    focused.current = event.target as Element;
  };
  return { ref: root, onFocusIn };
}
