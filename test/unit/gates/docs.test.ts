import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandProblems, type Project } from '../../../scripts/gates/command-problems.ts';
import { commandsOf } from '../../../scripts/gates/doc-commands.ts';
import { linkProblems } from '../../../scripts/gates/doc-links.ts';
import { pathProblems } from '../../../scripts/gates/doc-paths.ts';
import { runInCopy } from '../../../scripts/gates/run-in-copy.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    scripts: {
      test: 'x',
      check: 'y',
      bench: 'node scripts/run.mjs bench',
      lost: 'node scripts/run.mjs lost',
    },
  }),
  'scripts/run.mjs': "const TASKS = {\n  bench: { entry: 'bench/run.ts', needsBrowser: true },\n};",
  'bench/run.ts':
    "import { growth } from './growth.ts';\nconst words = ['--json'];\nconst kinds = {\n  marks: () => 1,\n};",
  'bench/growth.ts': "export const growth = { name: 'growth' };",
  'node_modules/.bin/vitest': '',
  'node_modules/.bin/wxt': '',
  'test/unit/text/dashes.test.ts': "it('a dash reads as blank')",
  'src/forms/fields.ts': '',
  'docs/one.md': '# One\n\n## What it is: a *list*\n\n## Again\n\n## Again\n\n```sh\n# no heading\n```\n',
  'docs/pictures/a.png': '',
};
const project: Project = {
  has: (path) =>
    Object.keys(FILES).some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)),
  read: (path) => FILES[path] ?? '',
  testProjects: ['unit', 'e2e-one', 'e2e-other'],
  filesOf: () => Object.keys(FILES).filter((file) => file.endsWith('.test.ts')),
};

describe('the commands of a document', () => {
  it('are the lines of its fences of sh, and npm, npx and node between backticks', () => {
    const text = [
      'Run `npm test`, then `wxt` and `const node`.',
      '```sh',
      '# first',
      'npm start    # builds',
      'npm run fix && npm run check',
      'npx vitest run \\',
      '  --project unit',
      '```',
      '```python',
      'print("`npm run no`")',
      '```',
      'Then `node scripts/x.ts`.',
    ].join('\n');
    expect(commandsOf(text)).toEqual([
      'npm start',
      'npm run fix',
      'npm run check',
      'npx vitest run --project unit',
      'npm test',
      'node scripts/x.ts',
    ]);
  });
});

describe('a command', () => {
  it.each([
    ['npm test', null],
    ['npm install', null],
    ['npm run check', null],
    ['npm run --silent check', null],
    ['npm run bench', null],
    ['npm run bench -- growth --json', null],
    ['npm run bench -- marks 100', null],
    ['npx vitest run --project unit', null],
    ['npx vitest run --project unit -t "dash"', null],
    ['npx vitest run --project unit test/unit/text', null],
    ['npx vitest run --project "e2e*"', null],
    ['npx vitest run --project e2e-one', null],
    ['npx wxt build --analyze', null],
    ['node scripts/run.mjs bench', null],
    ['rm -rf node_modules package-lock.json', null],
    ['npm run lint', /has no script lint/],
    ['npm launch', /has no script launch/],
    ['npm run bench growth', /keeps growth for itself: write --/],
    ['npm run bench -- grwth', /bench\/run\.ts knows no grwth/],
    ['npm run bench -- growth --jsn', /knows no --jsn/],
    ['npm run lost', /scripts\/run\.mjs knows no program for lost/],
    ['npx eslint .', /no package brings a program eslint/],
    ['npx vitest run --project units', /no project units, but unit, e2e-one, e2e-other/],
    ['npx vitest run test/unit/text', /there is no project/],
    ['npx vitest run --project unit test/unit/texts', /there is no test\/unit\/texts/],
    ['npx vitest run --project unit -t "comma"', /no test of test\/unit says comma/],
    ['node scripts/gone.ts', /there is no scripts\/gone\.ts/],
    ['yarn test', /nobody taught .* what yarn is/],
  ])('%s: %s', (command, problem) => {
    const expected = problem === null ? [] : [expect.stringMatching(problem)];
    expect(commandProblems(command, project)).toEqual(expected);
  });
});

describe('a link', () => {
  it.each([
    ['README.md', '[a](docs/one.md)', null],
    ['README.md', '[a](docs)', null],
    ['README.md', '[a](https://example.org/gone)', null],
    ['README.md', '![a](docs/pictures/a.png)', null],
    ['README.md', '<img src="docs/pictures/a.png">', null],
    ['README.md', '[a](docs/one.md#what-it-is-a-list)', null],
    ['README.md', '[a](docs/one.md#again-1)', null],
    ['docs/one.md', '[a](../scripts/run.mjs)', null],
    ['docs/one.md', '[a](#one)', null],
    ['README.md', '[a](docs/two.md)', /docs\/two\.md, which is not there/],
    ['docs/one.md', '[a](docs/one.md)', /docs\/docs\/one\.md, which is not there/],
    ['README.md', '<img src="docs/pictures/b.png">', /docs\/pictures\/b\.png/],
    ['README.md', '[a](docs/one.md#two)', /docs\/one\.md has no such heading/],
    ['docs/one.md', '[a](#no-heading)', /has no such heading/],
    ['README.md', '```\n[a](gone.md)\n```', null],
  ])('in %s, %s: %s', (document, text, problem) => {
    const expected = problem === null ? [] : [expect.stringMatching(problem)];
    expect(linkProblems(document, text, project)).toEqual(expected);
  });
});

describe('a path', () => {
  it.each([
    ['`src/forms/fields.ts`', null],
    ['`forms/fields.ts`', null],
    ['`src/forms/`', null],
    ['`test/unit/<part>/`', null],
    ['`test/unit/text/dash*.test.ts`', null],
    ['`gouji-report/1`', null],
    ['`other/thing.ts`', null],
    ['`src/forms/field.ts`', /`src\/forms\/field\.ts` is not there/],
    ['`forms/field.ts`', /`forms\/field\.ts` is not there/],
    ['`test/units/<part>/`', /`test\/units\/` is not there/],
  ])('%s: %s', (text, problem) => {
    const expected = problem === null ? [] : [expect.stringMatching(problem)];
    expect(pathProblems(text, project)).toEqual(expected);
  });
});

describe('commands that are run', () => {
  const root = mkdtempSync(join(tmpdir(), 'gouji-run-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{ "scripts": { "read": "node scripts/read.mjs" } }');
  write('package-lock.json', '{}');
  write('scripts/read.mjs', "import { readFileSync } from 'node:fs';\nreadFileSync(process.argv[2]);\n");
  write('src/a.ts', '');
  write('docs/samples/a.csv', '');
  write('test/pages/seed-004-shibing-2021/page.html', '<p>');
  write('node_modules/.gouji-installed', createHash('sha256').update('{}').digest('hex'));

  it('are told where they do not end with 0', () => {
    const commands = ['npm run --silent read -- page.html', 'npm run --silent read -- gone.html'];
    expect(runInCopy(commands, root)).toEqual([
      expect.stringMatching(/^`npm run --silent read -- gone\.html` ends with 1, not 0/),
    ]);
  });

  it('are not run where they would have to install packages first', () => {
    write('package-lock.json', '{ "changed": true }');
    expect(runInCopy(['npm run --silent read -- page.html'], root)).toEqual([
      expect.stringMatching(/npm test/),
    ]);
  });
});
