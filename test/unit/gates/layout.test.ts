import { describe, expect, it } from 'vitest';
import {
  domProblems,
  entrypointProblems,
  importProblems,
  type Layout,
  partProblems,
} from '../../../scripts/gates/layout.ts';
import { importsOf } from '../../../scripts/gates/source-imports.ts';

const layout: Layout = {
  model: { imports: [], packages: [], dom: 'none' },
  page: { imports: ['model'], packages: [], dom: 'reads' },
  cli: { imports: ['model'], packages: ['node:', 'zod/mini'], dom: 'reads' },
  overlay: { imports: ['model'], packages: [], dom: 'draws' },
  extension: { imports: 'all', packages: [], dom: 'draws' },
};

describe('an import', () => {
  it.each([
    ['page/a.ts', "import { b } from './b.ts';", null],
    ['page/a.ts', "import type { B } from '../model/b.ts';", null],
    ['extension/a.ts', "import { b } from '../page/b.ts';", null],
    ['cli/a.ts', "import { b } from 'node:fs';", null],
    ['cli/a.ts', "import { b } from 'zod/mini';", null],
    [
      'page/a.ts',
      "import { b } from '../overlay/b.ts';",
      /src\/page\/a\.ts imports src\/overlay\/b\.ts; page may import model/,
    ],
    ['page/a.ts', "import type { B } from '../overlay/b.ts';", /imports src\/overlay/],
    ['page/a.ts', "import '../extension/b.ts';", /imports src\/extension/],
    ['page/a.ts', "const b = await import('../extension/b.ts');", /imports src\/extension/],
    ['page/a.ts', "export { b } from '../extension/b.ts';", /imports src\/extension/],
    ['model/a.ts', "import { b } from '../page/b.ts';", /model may import none/],
    ['page/a.ts', "import { b } from '../../scripts/b.ts';", /imports src\/\.\.\/scripts/],
    ['cli/a.ts', "import { b } from 'zod';", /imports the package zod; cli may have node:, zod\/mini/],
    ['page/a.ts', "import { b } from 'zod/mini';", /page may have none/],
    ['page/a.ts', 'await import(name);', /what only a variable knows/],
  ])('in %s, %s: %s', (path, text, problem) => {
    const expected = problem === null ? [] : [expect.stringMatching(problem)];
    expect(importProblems(importsOf(path, text), layout)).toEqual(expected);
  });
});

describe('the table', () => {
  it('is told to lack a folder, and to have one that is gone', () => {
    const files = [...Object.keys(layout).filter((part) => part !== 'cli'), 'portals'].map((part) => ({
      path: `${part}/a.ts`,
      text: '',
    }));
    expect(partProblems(files, layout)).toEqual([
      expect.stringMatching(/^src\/portals has no line in LAYOUT/),
      expect.stringMatching(/has a line for src\/cli, which is not there/),
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['model/a.ts', 'document.querySelector("p")', /src\/model\/a\.ts knows of a DOM/],
    ['model/a.ts', 'const e: HTMLTableElement = x;', /knows of a DOM \(HTMLTableElement\)/],
    ['model/a.ts', 'window.name', /knows of a DOM/],
    ['model/a.ts', '// an Element of the page\nconst a = 1;', null],
    ['model/a.ts', 'document.header.year', null],
    ['page/a.ts', 'document.querySelector("p")', null],
    ['page/a.ts', 'if (e.textContent === "") return;', null],
    ['page/a.ts', 'e.textContent = "";', /src\/page\/a\.ts changes a page \(\.textContent =\)/],
    ['page/a.ts', 'e.setAttribute("x", "y")', /changes a page/],
    ['page/a.ts', 'e.style.color = "red"', /changes a page/],
    ['page/a.ts', 'e.remove()', /changes a page/],
    ['overlay/a.ts', 'e.append(document.createElement("p"))', null],
  ])('%s with %s: %s', (path, text, problem) => {
    const expected = problem === null ? [] : [expect.stringMatching(problem)];
    expect(domProblems([{ path, text }], layout)).toEqual(expected);
  });
});

describe('an entrypoint', () => {
  it.each([
    ["import { a } from 'wxt/utils/define-background';\nimport { b } from '../../src/extension/b.ts';", []],
    ["import { a } from '../../src/extension/b.tsx';", []],
    ["import { a } from '../../src/page/a.ts';", [/imports \.\.\/src\/page\/a\.ts: it may have/]],
    ["import { z } from 'zod/mini';", [/imports zod\/mini/]],
    ['a();\n'.repeat(11), [/more than 10 lines/]],
  ])('%j: %j', (text, expected) => {
    const imports = importsOf('popup/main.ts', text);
    const problems = entrypointProblems([{ path: 'popup/main.ts', text }], imports);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
