import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../../vitest.config.ts';
import { commandProblems, type Project } from './command-problems.ts';
import { commandsOf } from './doc-commands.ts';
import { linkProblems } from './doc-links.ts';
import { pathProblems } from './doc-paths.ts';
import type { Gate } from './gate.ts';
import { runInCopy } from './run-in-copy.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Cheap, and write nothing but where they are told to: these are run. All else is looked at. */
const IS_RUN = /^npm run --silent gouji -- /;

/**
 * What the documents tell people to type exists, and runs where that is cheap; what they link to and name is there. A
 * command in a fence of `sh` must be understood; `npm`, `npx` and `node` in running text as well.
 */
export const docs: Gate = {
  name: 'docs',
  check: () => {
    const documents = readDocuments();
    const found = documents.flatMap(({ path, text }) =>
      [
        ...commandsOf(text).flatMap((command) => commandProblems(command, PROJECT)),
        ...linkProblems(path, text, PROJECT),
        ...pathProblems(text, PROJECT),
      ].map((problem) => `${path}: ${problem}`),
    );
    const commands = documents.flatMap(({ text }) => commandsOf(text)).filter((each) => IS_RUN.test(each));
    return [...found, ...runInCopy(commands, ROOT)];
  },
};

const PROJECT: Project = {
  has: (path) => existsSync(join(ROOT, path)),
  read: (path) => readFileSync(join(ROOT, path), 'utf8'),
  testProjects: testProjects(),
  filesOf: (pattern) => globSync(pattern, { cwd: ROOT }),
};

function testProjects(): readonly string[] {
  return (config.test?.projects ?? []).flatMap((each) =>
    typeof each === 'object' && 'test' in each ? [String(each.test?.name)] : [],
  );
}

interface Document {
  readonly path: string;
  readonly text: string;
}

function readDocuments(): readonly Document[] {
  return globSync(['*.md', 'docs/**/*.md', 'assets/**/*.md', '.github/**/*.md'], { cwd: ROOT }).map(
    (path) => ({
      path: path.replaceAll('\\', '/'),
      text: PROJECT.read(path),
    }),
  );
}
