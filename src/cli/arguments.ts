import { parseArgs } from 'node:util';
import { EXPORTERS } from '../export/index.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

export interface ReadCommand {
  /** Path of the saved page, or - for standard input. */
  readonly path: string;
  readonly url: string;
  readonly format: string;
  readonly out: string | null;
}

/** What is wrong with the command, in one sentence. */
export class UsageError extends Error {}

/** Reads `read FILE|- [--url ADDRESS] [--format json] [--out PATH]`. @throws UsageError */
export function readArguments(words: readonly string[], phrases: Phrases): ReadCommand {
  const { positionals, values } = parse(words, phrases);
  const [command, path, ...more] = positionals;
  if (command !== undefined && command !== 'read') {
    throw new UsageError(
      `${fill(phrases.command.unknownCommand, { name: command })}\n${phrases.command.usage}`,
    );
  }
  if (path === undefined || more.length > 0) throw new UsageError(phrases.command.usage);
  const format = values.format ?? 'json';
  if (!EXPORTERS.some(({ id }) => id === format))
    throw new UsageError(fill(phrases.command.badFormat, { name: format }));
  const url = values.url ?? '';
  if (url !== '' && !URL.canParse(url)) throw new UsageError(fill(phrases.command.badUrl, { url }));
  return { path, url, format, out: values.out ?? null };
}

function parse(words: readonly string[], phrases: Phrases) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { url: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
    });
  } catch {
    throw new UsageError(phrases.command.usage);
  }
}
