import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import { Refusal, reasonOf } from './refusal.ts';

type Content = string | Uint8Array;

/**
 * Writes to a file, or to standard output where none is named: all of it, or the file is as it was before.
 *
 * @throws Refusal
 */
export async function writeOutput(content: Content, out: string | null, { command }: Phrases): Promise<void> {
  if (out === null && typeof content !== 'string' && process.stdout.isTTY) {
    throw new Refusal(command.notForTerminal);
  }
  try {
    await (out === null ? toStandardOutput(content) : toPath(content, out));
  } catch (error) {
    const path = out ?? command.standardOutput;
    throw new Refusal(fill(command.cannotWrite, { path, reason: reasonOf(error as Error) }));
  }
}

/** Whoever reads our output may stop before its end (`| head`): that is their right, and no error. */
async function toStandardOutput(content: Content): Promise<void> {
  await new Promise<void>((done, fail) => {
    process.stdout.write(content, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') fail(error);
      else done();
    });
  });
}

async function toPath(content: Content, out: string): Promise<void> {
  const known = await stat(out).catch(() => null);
  const isDevice = known !== null && !known.isFile() && !known.isDirectory();
  // A device or a pipe is written to and never replaced.
  if (isDevice) await writeFile(out, content);
  else await replaceFile(content, known === null ? out : await realpath(out), known);
}

/** By a temporary file beside it, so that a full disk leaves no half file and the old one whole. */
async function replaceFile(content: Content, path: string, known: Stats | null): Promise<void> {
  if (known !== null) await access(path, constants.W_OK);
  const temporary = join(dirname(path), `.gouji-${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    if (known !== null) await chmod(temporary, known.mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
