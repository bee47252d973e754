import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demonstrationAs, formatSamples } from '../../../scripts/format-samples.ts';
import { FORMATS } from '../../../src/export/formats.ts';

/** Where one of these fails because a format was changed on purpose, `npm run samples` writes them anew. */

const FOLDER = new URL('../../../docs/samples/', import.meta.url);
/** Of all samples together: they are in everybody's copy of the project. */
const MOST_BYTES = 300_000;

describe('the samples of docs/formats.md', async () => {
  const written = await formatSamples();
  const stored = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))]));

  it('are one file for each format but JSON and four of the clipboard, and no other', () => {
    expect([...stored.keys()].sort()).toEqual([...written.keys()].sort());
    expect(written.size).toBe(FORMATS.length - 1 + 4);
  });

  it.each([...written.keys()])('%s is what is written now', (name) => {
    const bytes = written.get(name) ?? new Uint8Array();
    // Compared as a truth value: a difference of two zips tells nobody anything.
    expect(stored.get(name)?.equals(bytes)).toBe(true);
  });

  it('hold the JSON document as report.json of the evidence', async () => {
    const evidence = written.get('shili-2023-evidence.zip') ?? new Uint8Array();
    expect(unzipSync(evidence)['report.json']).toEqual(await demonstrationAs('json'));
  });

  it('are the same when they are written twice', async () => {
    expect(await formatSamples()).toEqual(written);
  });

  it('have less than 300 KB together', () => {
    const size = [...stored.values()].reduce((sum, { length }) => sum + length, 0);
    expect(size).toBeLessThan(MOST_BYTES);
  });

  it('are each linked from the page that describes them', () => {
    const page = readFileSync(new URL('../formats.md', FOLDER), 'utf8');
    expect([...stored.keys()].filter((name) => !page.includes(`(samples/${name})`))).toEqual([]);
  });
});
