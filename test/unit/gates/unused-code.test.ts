import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** knip with this project's own configuration, over a project of a few files. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-unused-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "x", "type": "module", "dependencies": { "big.js": "*", "fflate": "*" } }',
  'src/cli/main.ts': "import 'big.js';\nimport { needed } from '../text/parts.ts';\nneeded();\n",
  'src/text/parts.ts':
    'export function needed() {}\nexport function forgotten() {}\nexport interface Left {}\n',
  'src/text/alone.ts': 'export const nobody = 1;\n',
};

describe('what nobody uses', () => {
  const told = knip();

  it.each([
    ['a file', /src\/text\/alone\.ts/],
    ['an export', /forgotten .*src\/text\/parts\.ts/],
    ['a type', /Left .*src\/text\/parts\.ts/],
    ['a package', /fflate .*package\.json/],
  ])('is told: %s', (_, line) => {
    expect(told.output).toMatch(line);
    expect(told.status).toBe(1);
  });

  it.each(['main.ts', 'needed', 'big.js'])('is not %s, which is used', (name) => {
    expect(told.output).not.toContain(name);
  });
});

function knip(): { readonly output: string; readonly status: number | null } {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(ROOT, 'knip.jsonc'), join(folder, 'knip.jsonc'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const program = join(ROOT, 'node_modules/knip/bin/knip.js');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, '--no-progress', '--no-config-hints'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { output: stdout + stderr, status };
}
