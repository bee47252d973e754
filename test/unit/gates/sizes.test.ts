import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureAll, measureFile, measurePage } from '../../../scripts/gates/measure-size.ts';
import { sizeProblems } from '../../../scripts/gates/sizes.ts';

const build = mkdtempSync(join(tmpdir(), 'gouji-sizes-'));
afterAll(() => rmSync(build, { recursive: true }));
mkdirSync(join(build, 'chunks'));
// 2 KiB of one letter all but vanish when they are gzipped: the least that gzip writes is 18 bytes.
writeFileSync(join(build, 'chunks/a.js'), 'a'.repeat(2048));
writeFileSync(join(build, 'chunks/b.js'), 'b'.repeat(1024));
writeFileSync(join(build, 'page.css'), '');
writeFileSync(
  join(build, 'page.html'),
  '<script src="/chunks/a.js"></script><link rel="stylesheet" href="/page.css">',
);

describe('the size', () => {
  it('of a file is told plain and gzipped', () => {
    const { plain, gzipped } = measureFile(build, 'chunks/a.js');
    expect(plain).toBe(2);
    expect(gzipped).toBeGreaterThan(18 / 1024);
    expect(gzipped).toBeLessThan(0.1);
  });

  it('of a page has what the page names, and nothing else', () => {
    const page = measureFile(build, 'page.html');
    expect(measurePage(build, 'page.html').plain).toBe(page.plain + 2);
  });

  it('of all has every file, in folders too', () => {
    expect(measureAll(build).plain).toBe(measurePage(build, 'page.html').plain + 1);
  });
});

describe('a part', () => {
  const size = { name: 'reader.js', plain: 300, gzipped: 105.44 };

  it('that keeps to its budget is not told', () => {
    expect(sizeProblems([{ size, most: 105.44, why: 'runs on every report' }])).toEqual([]);
  });

  it('that does not is told, with both figures, the reason and what to do', () => {
    expect(
      sizeProblems([
        { size, most: 105.4, why: 'runs on every report' },
        { size, most: 200, why: '' },
      ]),
    ).toEqual([
      expect.stringMatching(
        /^reader\.js: 105\.4 KiB gzipped, and may have 105\.4\. It runs on every report\..*--analyze.*raise the budget in scripts\/gates\/size-budgets\.ts/,
      ),
    ]);
  });
});
