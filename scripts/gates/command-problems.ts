import { dirname, join } from 'node:path';
import type { Problems } from './gate.ts';

/** The project as far as documents can be held against it; paths are from its root, with strokes. */
export interface Project {
  readonly has: (path: string) => boolean;
  readonly read: (path: string) => string;
  readonly filesOf: (pattern: string) => readonly string[];
  /** The kinds of tests, as vitest calls them. */
  readonly testProjects: readonly string[];
}

/** Of npm itself. */
const NPM_WORDS = ['install', 'ci'];
/** Of the system: nothing in the project could be missing for them. */
const OF_THE_SYSTEM = [
  'cat',
  'cd',
  'cmp',
  'cp',
  'diff',
  'git',
  'ls',
  'mkdir',
  'rm',
  'sha256sum',
  'shasum',
  'unzip',
];

/** What stands against a command of a document: a script, an option, a file or a program that does not exist. */
export function commandProblems(command: string, project: Project): Problems {
  const [program = '', ...words] = wordsOf(command);
  const problems = problemsOf(program, words, project);
  return problems.map((problem) => `\`${command}\` cannot be right: ${problem}`);
}

function problemsOf(program: string, words: readonly string[], project: Project): Problems {
  if (program === 'npm') return npmProblems(words, project);
  if (program === 'npx') return npxProblems(words, project);
  if (program === 'node') return missing(words.slice(0, 1), project);
  if (OF_THE_SYSTEM.includes(program)) return [];
  return [`nobody taught scripts/gates/command-problems.ts what ${program} is`];
}

function npmProblems(words: readonly string[], project: Project): Problems {
  const [first = '', ...rest] = words;
  if (NPM_WORDS.includes(first)) return [];
  const at = words.indexOf('--');
  const own = (at < 0 ? words : words.slice(0, at)).filter((word) => !word.startsWith('-'));
  const name = first === 'run' ? (own[1] ?? '') : first;
  const script = scriptsOf(project)[name];
  if (script === undefined) return [`package.json has no script ${name}`];
  const more = own.slice(first === 'run' ? 2 : 1);
  if (more.length > 0)
    return [`npm keeps ${more.join(' ')} for itself: write -- before what is for the script`];
  return taskProblems(script, at < 0 ? [] : rest.slice(at), project);
}

/** A script that is a task of scripts/run.mjs: its program exists, and knows the words behind `--`. */
function taskProblems(script: string, words: readonly string[], project: Project): Problems {
  const task = /^node scripts\/run\.mjs (\S+)/.exec(script)?.[1];
  if (task === undefined) return [];
  const entry = new RegExp(`^ {2}'?${task}'?: \\{ entry: '([^']+)'`, 'm').exec(
    project.read('scripts/run.mjs'),
  )?.[1];
  if (entry === undefined || !project.has(entry)) return [`scripts/run.mjs knows no program for ${task}`];
  // The command line is not looked at but run.
  if (task === 'gouji') return [];
  const known = [entry, ...importsOf(entry, project)].map((file) => project.read(file)).join('\n');
  return words
    .filter((word) => !/^\d+$/.test(word) && !isNamedIn(known, word))
    .map((word) => `${entry} knows no ${word}`);
}

/** In quotes, or as the key of a table. */
function isNamedIn(code: string, word: string): boolean {
  return code.includes(`'${word}'`) || code.split('\n').some((line) => line.trim().startsWith(`${word}:`));
}

function npxProblems([name = '', ...words]: readonly string[], project: Project): Problems {
  if (!project.has(`node_modules/.bin/${name}`)) return [`no package brings a program ${name}`];
  return name === 'vitest' ? vitestProblems(words, project) : [];
}

/** `run --project unit [-t "words"] [paths]`. */
function vitestProblems(words: readonly string[], project: Project): Problems {
  const kind = words[words.indexOf('--project') + 1] ?? '';
  const isKind = words.includes('--project') && project.testProjects.some((name) => isMeant(kind, name));
  const paths = words.filter((word) => word.includes('/'));
  const title = words.includes('-t') ? (words[words.indexOf('-t') + 1] ?? '') : null;
  return [
    ...(isKind
      ? []
      : [`there is no project ${kind}, but ${project.testProjects.join(', ')} (vitest.config.ts)`]),
    ...missing(paths, project),
    ...(title === null || isTitled(kind, title, project) ? [] : [`no test of test/${kind} says ${title}`]),
  ];
}

/** `e2e*` means all that begin so. */
function isMeant(kind: string, name: string): boolean {
  return kind.endsWith('*') ? name.startsWith(kind.slice(0, -1)) : name === kind;
}

function isTitled(kind: string, title: string, project: Project): boolean {
  return project
    .filesOf(`test/${kind.split('-')[0]}/**/*.test.ts`)
    .some((file) => project.read(file).includes(title));
}

function missing(paths: readonly string[], project: Project): Problems {
  return paths.filter((path) => !project.has(path)).map((path) => `there is no ${path}`);
}

function scriptsOf(project: Project): Readonly<Record<string, string>> {
  return JSON.parse(project.read('package.json')).scripts;
}

function importsOf(file: string, project: Project): readonly string[] {
  return [...project.read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    join(dirname(file), path).replaceAll('\\', '/'),
  );
}

/** Words as a shell parts them: what stands in quotes is one, without them. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
