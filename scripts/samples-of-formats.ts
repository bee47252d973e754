import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { formatSamples } from './format-samples.ts';

/**
 * Writes docs/samples/ anew, the same bytes wherever it runs: `npm run samples`; and with `-- pictures` the pictures of them,
 * which need LibreOffice and Poppler.
 */
const FOLDER = new URL('../docs/samples/', import.meta.url);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of await formatSamples()) {
  writeFileSync(new URL(name, FOLDER), bytes);
  console.log(`${String(bytes.length).padStart(7)}  ${name}`);
}

if (process.argv.includes('pictures')) await import('./pictures-of-formats.ts');
