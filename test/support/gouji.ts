import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENV = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'en' };
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The command in a process of its own, in the project's folder, in English. */
export function gouji(words: readonly string[], input?: Uint8Array) {
  return runIn(process.execPath, ['src/cli/main.ts', ...words], input);
}

/** The same by a shell's line, in which "$GOUJI" is the command. */
export function goujiByShell(line: string) {
  return runIn('sh', ['-c', line.replaceAll('$GOUJI', `"${process.execPath}" src/cli/main.ts`)]);
}

function runIn(program: string, words: readonly string[], input?: Uint8Array) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: ROOT,
    input,
    env: ENV,
    maxBuffer: MOST_OUTPUT,
  });
  return { status, bytes: stdout, out: stdout.toString('utf8'), error: stderr.toString('utf8') };
}
