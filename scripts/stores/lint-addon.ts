import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from '../build.ts';

/**
 * What Mozilla's store would say of the extension: `node scripts/stores/lint-addon.ts [FOLDER OR ZIP]`. Builds it for Firefox where
 * none is named. Ends with 1 where addons-linter finds anything at all, a notice included.
 */
export function lintAddon(path: string): readonly string[] {
  const { stdout, stderr } = spawnSync('addons-linter', ['--output', 'json', path], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.startsWith('{'))
    throw new Error(`addons-linter has said nothing of ${path}:\n${stdout}${stderr}`);
  const { errors, warnings, notices } = JSON.parse(stdout) as Verdict;
  return [...errors, ...warnings, ...notices].map(
    ({ _type, code, file, line, message, description }) =>
      `${_type} ${code} ${file ?? 'the whole'}${line === undefined ? '' : `:${line}`}: ${message}. ${description}`,
  );
}

/** What is used of the linter's answer. */
interface Verdict {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
  readonly description: string;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2] ?? build('firefox');
  const found = lintAddon(path);
  for (const line of found) console.error(line);
  console.log(`addons-linter: ${found.length === 0 ? 'nothing to say' : `${found.length} findings`}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
