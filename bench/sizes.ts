import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../scripts/browser.ts';
import { buildIfStale } from '../scripts/build.ts';
import { bundle, published } from './bundle.ts';
import type { Outcome, Part } from './part.ts';
import { ratioText } from './print.ts';

const KIB = 1024;
const DETECTOR_OWN_KIB = 4;
const READER_KIB = 60;

/** What a page has to load, gzipped as a store or a server would at best (level 9), beside what others load. */
export const sizes: Part = {
  name: 'sizes',
  run: async (): Promise<Outcome> => {
    buildIfStale();
    const detector = built('detector.js');
    const reader = built('reader.js');
    const own = sizeOf('detector.js, our own code', await bundle('src/extension/detector.ts', 'detector'));
    const readability = published('@mozilla/readability/Readability.js');
    const sizes = [
      detector,
      own,
      {
        name: 'detector.js, the rest',
        plain: detector.plain - own.plain,
        gzipped: detector.gzipped - own.gzipped,
      },
      built('judge.js'),
      sizeOf(
        'isProbablyReaderable, as published',
        published('@mozilla/readability/Readability-readerable.js'),
      ),
      reader,
      sizeOf('Readability, as published', readability),
      sizeOf('SheetJS xlsx.full.min.js', published('xlsx/dist/xlsx.full.min.js')),
    ];
    const sheets = sizes.at(-1)?.gzipped ?? Number.NaN;
    return {
      tables: [
        {
          title: 'Sizes (KiB)',
          head: ['file', 'plain', 'gzip -9', 'of SheetJS'],
          rows: sizes.map(({ name, plain, gzipped }) => [name, plain, gzipped, ratioText(gzipped, sheets)]),
          notes: [
            'The rest of detector.js: WXT’s wrapper; whole file less our own. It has no webextension-polyfill.',
            'judge.js comes to a page that speaks of reports, and decides; detector.js runs on every page.',
          ],
        },
      ],
      targets: [
        {
          what: 'sizes, detector.js, our own code',
          found: own.gzipped,
          most: DETECTOR_OWN_KIB,
          unit: ' KiB',
        },
        { what: 'sizes, reader.js', found: reader.gzipped, most: READER_KIB, unit: ' KiB' },
      ],
    };
  },
};

interface Size {
  readonly name: string;
  /** KiB, both. */
  readonly plain: number;
  readonly gzipped: number;
}

function built(file: string): Size {
  return sizeOf(file, readFileSync(`${EXTENSION}/${file}`, 'utf8'));
}

function sizeOf(name: string, code: string): Size {
  const bytes = Buffer.from(code);
  return { name, plain: bytes.length / KIB, gzipped: gzipSync(bytes, { level: 9 }).length / KIB };
}
