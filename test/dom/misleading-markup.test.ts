import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { APPLICANT_COLUMNS } from '../../src/forms/fields.ts';
import type { Report } from '../../src/model/report.ts';
import { DENSE_FIGURES, DENSE_LINES, DENSE_TABLE } from '../support/dense-requests.ts';
import { htmlTable, page } from '../support/page.ts';
import { printRequests } from '../support/printed-requests.ts';
import { printDisputes } from '../support/printed-tables.ts';
import { CIRCUMSTANCES, failing, statesOf, TITLE } from '../support/report-page.ts';

/**
 * Ways in which a portal's markup says something else than its page shows, each found by hunting for a false "not
 * equal". The figures all agree: nothing may fail, and no figure may be read under a wrong field.
 */
type Change = (page: Document) => void;

const cellWith = (document: Document, text: string): Element => {
  const found = [...document.querySelectorAll('td,th')].find((cell) => cell.textContent === text);
  if (found === undefined) throw new Error(`no cell with ${text}`);
  return found;
};
const rowsOf = (document: Document) => [...document.querySelectorAll('table:first-of-type tr')];
/** The figure of 予以公开 by natural persons: the first cell of figures in the first row of results. */
const granted = (document: Document) => {
  const row = rowsOf(document).find(({ textContent }) => textContent?.includes('予以公开'));
  const cells = [...(row?.children ?? [])];
  const cell = cells[cells.length - APPLICANT_COLUMNS.length];
  if (cell === undefined) throw new Error('no row 予以公开');
  return cell;
};
const inGranted =
  (html: (figure: string) => string): Change =>
  (document) => {
    const cell = granted(document);
    cell.innerHTML = html(cell.textContent ?? '');
  };

function readAfter(change: Change, body = DENSE_TABLE): Report {
  const document = page(body, TITLE);
  change(document);
  return analyze(document, CIRCUMSTANCES).report;
}

function misread({ figures }: Report): string[] {
  return figures.flatMap(({ field, value }) => {
    const [table, row = '', column = ''] = field.split('.');
    const at = (APPLICANT_COLUMNS as readonly string[]).indexOf(column);
    const wanted = DENSE_FIGURES[row]?.[at];
    return table !== 'requests' || value === null || value === wanted
      ? []
      : [`${field}: ${value}, not ${wanted}`];
  });
}

describe('nothing fails and nothing is misread', () => {
  it.each<[string, Change]>([
    ['as it should be', () => undefined],
    [
      'all column spans lost',
      (document) => {
        for (const cell of document.querySelectorAll('[colspan]')) cell.removeAttribute('colspan');
      },
    ],
    [
      '法人或其他组织 one column too narrow',
      (document) => cellWith(document, '法人或其他组织').setAttribute('colspan', '4'),
    ],
    [
      '法人或其他组织 without its span',
      (document) => cellWith(document, '法人或其他组织').removeAttribute('colspan'),
    ],
    ['法人或其他组织 lost', (document) => cellWith(document, '法人或其他组织').remove()],
    [
      'a label of the head too wide',
      (document) => cellWith(document, '科研机构').setAttribute('colspan', '2'),
    ],
    [
      'an empty cell in the head',
      (document) => cellWith(document, '商业企业').before(document.createElement('td')),
    ],
    ['a cell of the head lost', (document) => cellWith(document, '商业企业').remove()],
    [
      'all row spans lost',
      (document) => {
        for (const cell of document.querySelectorAll('[rowspan]')) cell.removeAttribute('rowspan');
      },
    ],
    ['an older figure struck out', inGranted((figure) => `<s>9</s>${figure}`)],
    ['an older figure deleted', inGranted((figure) => `<del>9</del>${figure}`)],
    [
      'an older figure struck out by style',
      inGranted((figure) => `<span style="text-decoration: line-through">9</span>${figure}`),
    ],
    [
      'a note mark raised by style',
      inGranted((figure) => `${figure}<span style="vertical-align: super">1</span>`),
    ],
    ['a transparent digit', inGranted((figure) => `${figure}<span style="opacity: 0">9</span>`)],
    ['a digit without colour', inGranted((figure) => `${figure}<span style="color: transparent">9</span>`)],
    ['a digit set too small to see', inGranted((figure) => `${figure}<span style="font-size:0">9</span>`)],
    [
      'a digit set off the page',
      inGranted((figure) => `${figure}<span style="position:absolute;left:-9999px">9</span>`),
    ],
    [
      'two copies, for wide and narrow screens',
      inGranted((figure) => `<span class="pc">${figure}</span><span class="mobile">${figure}</span>`),
    ],
    ['set from right to left', inGranted(() => '<bdo dir="rtl">12</bdo>')],
    ['a pronunciation above it', inGranted((figure) => `<ruby>${figure}<rt>1</rt></ruby>`)],
  ])('%s', (_, change) => {
    const report = readAfter(change);
    expect(failing(report)).toEqual([]);
    expect(misread(report)).toEqual([]);
  });

  it('a total printed once for several rows is the total of none', () => {
    const report = readAfter((document) => {
      const rows = rowsOf(document).filter(({ textContent }) =>
        /属于国家秘密|法律行政法规禁止|三安全一稳定/.test(textContent ?? ''),
      );
      for (const row of rows.slice(1)) row.lastElementChild?.remove();
      rows[0]?.lastElementChild?.setAttribute('rowspan', String(rows.length));
    });
    expect(failing(report)).toEqual([]);
    expect(misread(report)).toEqual([]);
  });

  it('a lost row is not filled from a table of last year', () => {
    const lastYear = htmlTable([
      ['去年的数字', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      ['结转下年度继续办理', '9', '9', '9', '9', '9', '9', '54'],
    ]);
    const lines = DENSE_LINES.filter(({ id }) => id !== 'carried_out');
    const report = readAfter(() => undefined, htmlTable(printRequests(lines)) + lastYear);
    expect(failing(report)).toEqual([]);
    expect(statesOf(report, 'requests.balance')).toEqual([expect.stringMatching(/^not-assessable/)]);
  });
});

describe('nothing is lost without a word', () => {
  it('a last row alone behind a page break is read', () => {
    const printed = printRequests(DENSE_LINES);
    const report = readAfter(() => undefined, htmlTable(printed.slice(0, -1)) + htmlTable(printed.slice(-1)));
    expect(statesOf(report, 'requests.balance')).toEqual(['holds']);
  });

  it.each([
    ['a form control', (figure: string) => `<input value="${figure}">`],
    ['an image', (figure: string) => `<img src="data:," alt="${figure}">`],
    ['a table of its own', (figure: string) => `<table><tr><td>${figure}</table>`],
  ])('a figure in %s is not blank', (_, shown) => {
    const report = readAfter(inGranted(shown));
    const figure = report.figures.find(({ field }) => field === 'requests.granted.natural_person');
    expect(figure?.kind).not.toBe('blank');
    expect(figure?.value).toBeNull();
    expect(failing(report)).toEqual([]);
  });

  it('figures of table 4 below a row of blanks and an empty row are read', () => {
    const printed = printDisputes();
    const table = htmlTable([...printed.slice(0, -1), Array(15).fill(''), [], ...printed.slice(-1)]);
    const report = readAfter(() => undefined, DENSE_TABLE + table);
    expect(report.figures.find(({ field }) => field === 'disputes.suit_after_review.total')?.raw).toBe('15');
  });
});

describe('a cell that reads otherwise in the order of the text', () => {
  it('is unreadable, and the relations that it is part of say so', () => {
    // Alone in its cell a raised figure may be one; in the text it is a note's mark.
    const report = readAfter(inGranted((figure) => `<sup>${figure}</sup>`));
    const figure = report.figures.find(({ field }) => field === 'requests.granted.natural_person');
    expect(figure).toMatchObject({ kind: 'unreadable', value: null, why: 'readings-differ' });
    const told = report.checks.filter(({ fields }) => fields.includes('requests.granted.natural_person'));
    expect(told.map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
      'not-assessable: readings-differ',
      'not-assessable: readings-differ',
    ]);
  });
});

describe('two tables of the kind on one page', () => {
  it('are ambiguous where they differ: last year’s must not pass for this year’s', () => {
    const lastYear = DENSE_LINES.map((line) => ({
      ...line,
      figures: line.figures.map((figure) => `1${figure}`),
    }));
    const report = readAfter(() => undefined, htmlTable(printRequests(lastYear)) + DENSE_TABLE);
    expect(statesOf(report, 'requests.balance')).toEqual(['not-assessable: ambiguous']);
  });
});
