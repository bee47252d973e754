import { parseArgs } from 'node:util';
import type { FormatId } from '../export/exporter.ts';
import { FORMATS } from '../export/formats.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

export interface ReadCommand {
  /** Path of the saved page, or - for standard input. */
  readonly path: string;
  readonly url: string;
  readonly format: FormatId;
  readonly out: string | null;
}

/** What is wrong with the command, in one sentence. */
export class UsageError extends Error {}

/** Reads `read FILE|- [--url ADDRESS] [--format json] [--out PATH]`. @throws UsageError */
export function readArguments(words: readonly string[], phrases: Phrases): ReadCommand {
  const formats = FORMATS.map(({ id }) => id).join('|');
  const usage = fill(phrases.command.usage, { formats });
  const { positionals, values } = parse(words, usage);
  const [command, path, ...more] = positionals;
  if (command !== undefined && command !== 'read') {
    throw new UsageError(`${fill(phrases.command.unknownCommand, { name: command })}\n${usage}`);
  }
  if (path === undefined || more.length > 0) throw new UsageError(usage);
  const name = values.format ?? 'json';
  const format = FORMATS.find(({ id }) => id === name)?.id;
  if (format === undefined) throw new UsageError(fill(phrases.command.badFormat, { name, formats }));
  const url = values.url ?? '';
  if (url !== '' && !URL.canParse(url)) throw new UsageError(fill(phrases.command.badUrl, { url }));
  return { path, url, format, out: values.out ?? null };
}

function parse(words: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { url: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
    });
  } catch {
    throw new UsageError(usage);
  }
}
