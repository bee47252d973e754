import type { Project } from './command-problems.ts';
import type { Problems } from './gate.ts';

/** Folders that documents name files of; those within src may be named without it (`forms/fields.ts`). */
const TOP = /^(?:assets|bench|docs|entrypoints|scripts|src|test)\//;
const IS_FILE = /\.(?:css|html|json|mjs|ts|tsx)$/;

/**
 * Files and folders of the project that a document names in backticks and that are not there. Of a name with `<slug>` or `*`,
 * the folder is looked for.
 */
export function pathProblems(text: string, project: Project): Problems {
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.<>*-]+)+\/?)`/g)]
    .map(([, path = '']) => path.replace(/[^/]*[<*].*$/, ''))
    .filter((path) => TOP.test(path) || (IS_FILE.test(path) && project.has(`src/${path.split('/')[0]}`)))
    .filter((path) => !project.has(path) && !project.has(`src/${path}`))
    .map((path) => `\`${path}\` is not there; it was moved or renamed`);
}
