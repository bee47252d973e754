import { parseArgs } from 'node:util';
import type { FormatId } from '../export/exporter.ts';
import { FORMATS } from '../export/formats.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import { Refusal } from './refusal.ts';

export interface ReadCommand {
  readonly name: 'read';
  /** Path of the saved page, or - for standard input. */
  readonly path: string;
  readonly url: string;
  readonly format: FormatId;
  readonly out: string | null;
}

export interface VerifyCommand {
  readonly name: 'verify';
  /** Path of an evidence file, or - for standard input. */
  readonly path: string;
}

export type Command = ReadCommand | VerifyCommand;

const FORMAT_IDS = FORMATS.map(({ id }) => id).join('|');

/** Reads `read FILE|- [--url ADDRESS] [--format json] [--out PATH]` or `verify FILE|-`. @throws Refusal */
export function readArguments(words: readonly string[], phrases: Phrases): Command {
  const usage = fill(phrases.command.usage, { formats: FORMAT_IDS });
  const { positionals, values } = parse(words, usage);
  const [name, path, ...more] = positionals;
  if (name !== undefined && name !== 'read' && name !== 'verify') {
    throw new Refusal(`${fill(phrases.command.unknownCommand, { name })}\n${usage}`);
  }
  if (path === undefined || path === '' || more.length > 0) throw new Refusal(usage);
  if (name === 'read') return readCommand(path, values, phrases);
  if (Object.keys(values).length > 0) throw new Refusal(usage);
  return { name: 'verify', path };
}

function readCommand(path: string, values: Values, { command }: Phrases): ReadCommand {
  const name = values.format ?? 'json';
  const format = FORMATS.find(({ id }) => id === name)?.id;
  if (format === undefined) throw new Refusal(fill(command.badFormat, { name, formats: FORMAT_IDS }));
  const url = values.url ?? '';
  if (url !== '' && !URL.canParse(url)) throw new Refusal(fill(command.badUrl, { url }));
  return { name: 'read', path, url, format, out: values.out ?? null };
}

type Values = ReturnType<typeof parse>['values'];

function parse(words: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { url: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
    });
  } catch {
    throw new Refusal(usage);
  }
}
