import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { openFrame } from '../support/framed-page.ts';
import { CIRCUMSTANCES } from '../support/report-page.ts';

const PAGES = import.meta.glob<string>('../pages/{sample-2021,mess}-*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const PLAIN = 'sample-2021-two-slips';
/** The same report, its figures printed as there. */
const SAME_TEXT = [
  'sample-2021-drawn-tables',
  'sample-2021-hidden-figures',
  'mess-broken-lines',
  'mess-columns-moved',
  'mess-cut-in-five',
  'mess-groups-as-rows',
  'mess-groups-lost',
  'mess-groups-repeated',
  'mess-head-apart',
  'mess-head-repeated',
  'mess-layout-tables',
  'mess-nested-in-cells',
  'mess-never-closed',
  'mess-typed',
  'mess-word-paste',
  'mess-wrong-spans',
];
/** Its figures printed with other characters, or with units. */
const SAME_VALUES = ['mess-traditional', 'mess-units-and-separators', 'mess-widths-and-spaces'];
/** Pages that say something else: what, is in test/pages. */
const OWN = ['mess-list-markup', 'mess-merged', 'mess-only-totals', 'mess-signs', 'mess-two-reports'];

function htmlOf(slug: string): string {
  const html = PAGES[`../pages/${slug}/page.html`];
  if (html === undefined) throw new Error(`no page ${slug}`);
  return html;
}

async function drawn(slug: string) {
  const { document, close } = await openFrame(htmlOf(slug));
  const said = reading(document);
  close();
  return said;
}

function reading(document: Document) {
  const { report } = analyze(document, CIRCUMSTANCES);
  return {
    raws: Object.fromEntries(report.figures.map(({ field, raw }) => [field, raw])),
    printed: report.mentions.map(({ raw }) => raw),
    mentions: report.mentions.map(({ low, high, field }) => `${low} to ${high} ${field}`),
    values: Object.fromEntries(report.figures.map(({ field, kind, value }) => [field, `${kind} ${value}`])),
    checks: report.checks.map(({ rule, instance, state }) => `${rule} ${instance} ${state}`).toSorted(),
  };
}

/** test/pages holds what a person expects of each of these, as the command line reads them; the browser shows the same. */
describe('the report of sample-2021-two-slips, in a browser', () => {
  it.each(SAME_TEXT)('reads the same as %s', async (slug) => {
    const plain = await drawn(PLAIN);
    expect(Object.keys(plain.raws)).not.toEqual([]);
    expect(await drawn(slug)).toEqual(plain);
  });

  it.each(SAME_VALUES)('has the same values as %s', async (slug) => {
    const { mentions, values, checks } = await drawn(PLAIN);
    expect(await drawn(slug)).toMatchObject({ mentions, values, checks });
  });
});

it.each(OWN)('%s says in a browser what it says where nothing is drawn', async (slug) => {
  const parsed = reading(new DOMParser().parseFromString(htmlOf(slug), 'text/html'));
  expect(Object.keys(parsed.raws)).not.toEqual([]);
  expect(await drawn(slug)).toEqual(parsed);
});

it('every mess is among them', () => {
  const messes = Object.keys(PAGES).flatMap((path) => /mess-[\w-]+/.exec(path)?.[0] ?? []);
  expect([...SAME_TEXT, ...SAME_VALUES, ...OWN]).toEqual(expect.arrayContaining(messes));
});
