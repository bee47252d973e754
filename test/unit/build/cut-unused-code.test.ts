import { describe, expect, it } from 'vitest';
import { cutUnusedCode } from '../../../scripts/cut-unused-code.ts';

const CUTS = [
  { module: '/lib/index.mjs', text: 'node.innerHTML=x', instead: 'no()', why: 'markup from text' },
];

/** What the plugin makes of a module; null where it leaves it alone. */
function transform(code: string, id: string): string | null {
  const { transform: run } = cutUnusedCode(CUTS);
  if (typeof run !== 'function') throw new Error('the plugin has no transform');
  const made = Reflect.apply(run, undefined, [code, id]) as { readonly code: string } | null;
  return made?.code ?? null;
}

describe('code that nothing uses', () => {
  it.each([
    ['a;node.innerHTML=x;b', '/home/a/node_modules/lib/index.mjs', 'a;no();b', 'once, as it is known'],
    ['a;node.innerHTML=x;b', 'C:\\a\\node_modules\\lib\\index.mjs', 'a;no();b', 'a path of Windows'],
    ['a;node.innerHTML=x;b', '/home/a/src/index.mjs', null, 'another module'],
    ['module.exports', '/lib/index.mjs?commonjs-es-import', null, 'a module that the bundler made up'],
  ])('is cut from %j of %j', (code, id, expected, _why) => {
    expect(transform(code, id)).toBe(expected);
  });

  it.each([
    ['a;node.outerHTML=x;b', '0 times', 'an update has changed it'],
    ['node.innerHTML=x;node.innerHTML=x', '2 times', 'one of the two may be used'],
  ])('stops the build where the dependency has other code than the one known: %j', (code, times, _why) => {
    expect(() => transform(code, '/lib/index.mjs')).toThrow(times);
    expect(() => transform(code, '/lib/index.mjs')).toThrow(/markup from text.*change the line there/);
  });
});
