import { describe, expect, it } from 'vitest';
import { importsOf, withoutComments } from '../../../scripts/gates/source-imports.ts';

describe('an import', () => {
  it.each([
    ["import { a } from '../text/a.ts';", 'text/a.ts', 'by name'],
    ["import type { A } from '../model/a.ts';", 'model/a.ts', 'of a type'],
    ["import {\n  a,\n  b,\n} from '../text/a.ts';", 'text/a.ts', 'over several lines'],
    ['import { a } from "../text/a.ts";', 'text/a.ts', 'in other quotes'],
    ["export { a } from '../text/a.ts';", 'text/a.ts', 'handed on'],
    ["export * from './a.ts';", 'match/a.ts', 'handed on whole'],
    ["import '../extension/background.ts';", 'extension/background.ts', 'for its effects alone'],
    ["const { a } = await import('../check/a.ts');", 'check/a.ts', 'when it is used'],
    ["let a: import('../check/a.ts').A;", 'check/a.ts', 'of a type, on the spot'],
    ["const a = require('../check/a.ts');", 'check/a.ts', 'as it was once done'],
    ["new URL('../extension/a.ts', import.meta.url)", 'extension/a.ts', 'as an address'],
    ["import css from './a.css?inline';", 'match/a.css', 'as a text'],
    ["import '../../scripts/a.ts';", '../scripts/a.ts', 'out of the folder'],
  ])('%j is seen (%#)', (text, to) => {
    expect(importsOf('match/here.ts', text)).toEqual([{ from: 'match/here.ts', to, isPackage: false }]);
  });

  it.each([
    ["import { z } from 'zod/mini';", 'zod/mini'],
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
    ["await import('fflate');", 'fflate'],
    ['await import(name);', '?'],
    ['await import(`../check/a.ts`);', '?'],
  ])('%j is of the package %s', (text, to) => {
    expect(importsOf('match/here.ts', text)).toEqual([{ from: 'match/here.ts', to, isPackage: true }]);
  });

  it.each([
    ["// import { a } from '../check/a.ts';", 'a comment'],
    ["/* import('../check/a.ts') */", 'a comment'],
    ["const url = 'http://example.org'; // from '../check/a.ts'", 'a comment behind strokes in quotes'],
    ['import.meta.url', 'no import'],
    ["new URL('../a', base)", 'an address of something else'],
  ])('%j is none (%s)', (text) => {
    expect(importsOf('match/here.ts', text)).toEqual([]);
  });
});

describe('without comments', () => {
  it.each([
    ["const a = 'http://a'; // b", "const a = 'http://a'; "],
    ['/** a\n * b */\nc', '\nc'],
    ['`a // b`', '`a // b`'],
    ["'it\\'s // so'", "'it\\'s // so'"],
  ])('%j is %j', (text, expected) => {
    expect(withoutComments(text)).toBe(expected);
  });
});
