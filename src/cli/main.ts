import { phrasesFor } from '../wording/index.ts';
import { type Command, readArguments } from './arguments.ts';
import { Refusal } from './refusal.ts';

const DONE = 0;
const NOT_INTACT = 1;
const BAD_INPUT = 2;
const NOT_A_REPORT = 3;

const phrases = phrasesFor(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en');

// What cannot be written is told where it is written; without a listener the process would end here.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    return await carryOut(readArguments(words, phrases));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return BAD_INPUT;
  }
}

/** Each command is loaded when it is given: what reads pages takes half a second to load. */
async function carryOut(command: Command): Promise<number> {
  if (command.name === 'verify') {
    const { verify } = await import('./verify.ts');
    return (await verify(command, phrases)) ? DONE : NOT_INTACT;
  }
  const { read } = await import('./read.ts');
  return (await read(command, phrases)) ? DONE : NOT_A_REPORT;
}
