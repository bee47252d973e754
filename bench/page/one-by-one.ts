import { onceMs } from './sampler.ts';

/**
 * The same marks set as one would at first: each is added, measured and put in its place before the next, all in one
 * task. Every measure then makes the browser lay the page out again.
 *
 * @returns milliseconds of the whole.
 */
export function markOneByOne(targets: readonly (Element | Range)[]): number {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<style>:host{position:absolute;inset:0 auto auto 0}*{position:absolute}</style>';
  document.documentElement.append(host);
  const time = onceMs(() => {
    for (const target of targets) mark(target, root, host);
    return host.getBoundingClientRect();
  });
  host.remove();
  return time;
}

function mark(target: Element | Range, root: ShadowRoot, host: Element): void {
  const tint = document.createElement('div');
  const button = document.createElement('button');
  button.textContent = '?';
  root.append(tint, button);
  const box = target.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  tint.style.cssText = `left:${box.left - origin.left}px;top:${box.top - origin.top}px;width:${box.width}px;height:${box.height}px`;
  button.style.cssText = `left:${box.right - origin.left - button.offsetWidth}px;top:${box.top - origin.top}px`;
}
