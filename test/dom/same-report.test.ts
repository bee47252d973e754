import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { openFrame } from '../support/framed-page.ts';
import { CIRCUMSTANCES } from '../support/report-page.ts';

const PAGES = import.meta.glob<string>('../pages/sample-2021-*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

async function reading(slug: string) {
  const { document, close } = await openFrame(PAGES[`../pages/${slug}/page.html`] ?? '');
  const { report } = analyze(document, CIRCUMSTANCES);
  close();
  return {
    figures: Object.fromEntries(report.figures.map(({ field, raw }) => [field, raw])),
    checks: report.checks.map(({ rule, instance, state }) => `${rule} ${instance} ${state}`).toSorted(),
    mentions: report.mentions.map(({ raw, field }) => `${raw} ${field}`),
  };
}

/** test/pages holds what a person expects of each of these, as the command line reads them; the browser shows the same. */
describe('the report of sample-2021-two-slips, in a browser', () => {
  it.each(['sample-2021-drawn-tables', 'sample-2021-hidden-figures'])(
    'reads the same as %s',
    async (slug) => {
      const plain = await reading('sample-2021-two-slips');
      expect(Object.keys(plain.figures)).not.toEqual([]);
      expect(await reading(slug)).toEqual(plain);
    },
  );
});
