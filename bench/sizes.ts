import { EXTENSION } from '../scripts/browser.ts';
import { buildIfStale } from '../scripts/build.ts';
import { measureFile, measureSize } from '../scripts/gates/measure-size.ts';
import { bundle, published } from './bundle.ts';
import type { Outcome, Part } from './part.ts';
import { ratioText } from './print.ts';

const DETECTOR_OWN_KIB = 4;
const READER_KIB = 60;

/** What a page has to load, beside what others load. `npm run gate -- sizes` holds it to its budgets. */
export const sizes: Part = {
  name: 'sizes',
  run: async (): Promise<Outcome> => {
    buildIfStale();
    const detector = measureFile(EXTENSION, 'detector.js');
    const reader = measureFile(EXTENSION, 'reader.js');
    const own = measureSize(
      'detector.js, our own code',
      await bundle('src/extension/detector.ts', 'detector'),
    );
    const readability = published('@mozilla/readability/Readability.js');
    const sizes = [
      detector,
      own,
      {
        name: 'detector.js, the rest',
        plain: detector.plain - own.plain,
        gzipped: detector.gzipped - own.gzipped,
      },
      measureFile(EXTENSION, 'judge.js'),
      measureSize(
        'isProbablyReaderable, as published',
        published('@mozilla/readability/Readability-readerable.js'),
      ),
      reader,
      measureSize('Readability, as published', readability),
      measureSize('SheetJS xlsx.full.min.js', published('xlsx/dist/xlsx.full.min.js')),
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
