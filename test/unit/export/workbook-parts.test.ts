import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../support/read-page.ts';
import { bytesOf } from '../../support/workbook.ts';

/**
 * What Excel wants of a package before it opens it without offering a repair, as ECMA-376 has it: part 2 for parts, part 1
 * for the elements of a worksheet and their order.
 */

/** CT_Worksheet and CT_Workbook, in their order. */
const WORKSHEET = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios',
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations',
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches',
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls tableParts extLst',
].flatMap((line) => line.split(' '));
const WORKBOOK =
  'fileVersion workbookPr bookViews sheets functionGroups externalReferences definedNames calcPr'.split(' ');
const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles'.split(' ');

const parts = new Map<string, string>();

function part(path: string): Document {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`no part ${path}`);
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return document;
}

function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

function childNames(document: Document): string[] {
  return [...document.documentElement.children].map(({ localName }) => localName);
}

function inOrder(names: readonly string[], order: readonly string[]): string[] {
  return names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

const SHEETS = [1, 2, 3, 4].map((number) => `xl/worksheets/sheet${number}.xml`);

describe('the parts of a workbook', () => {
  beforeAll(async () => {
    const files = unzipSync(await bytesOf(readPage('sample-2021-two-slips')));
    for (const [path, bytes] of Object.entries(files)) parts.set(path, strFromU8(bytes));
  });

  it('have a content type each, by name or by extension', () => {
    const types = part('[Content_Types].xml');
    const named = all(types, 'Override').map((entry) => entry.getAttribute('PartName')?.slice(1));
    const extensions = new Set(all(types, 'Default').map((entry) => entry.getAttribute('Extension')));
    expect(named.filter((name) => !parts.has(name ?? ''))).toEqual([]);
    const untyped = [...parts.keys()].filter((path) => !extensions.has(path.split('.').at(-1) ?? ''));
    expect(untyped).toEqual([]);
    expect(named).toEqual(
      expect.arrayContaining([...SHEETS, 'xl/workbook.xml', 'xl/styles.xml', 'xl/comments2.xml']),
    );
  });

  it('lead only to parts that are there', () => {
    const targets = [...parts.keys()]
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => {
        const folder = posix.dirname(posix.dirname(path));
        return all(part(path), 'Relationship').map((entry) =>
          posix.join(folder, entry.getAttribute('Target') ?? ''),
        );
      });
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    expect(targets).toHaveLength(9);
  });

  it.each(SHEETS)('%s has the elements of a worksheet in their order, each once', (path) => {
    const names = childNames(part(path));
    expect(names.filter((name) => !WORKSHEET.includes(name))).toEqual([]);
    expect(names).toEqual(inOrder([...new Set(names)], WORKSHEET));
  });

  it('have the elements of the book and of its styles in their order', () => {
    for (const [path, order] of [
      ['xl/workbook.xml', WORKBOOK],
      ['xl/styles.xml', STYLES],
    ] as const) {
      const names = childNames(part(path));
      expect(names.filter((name) => !order.includes(name))).toEqual([]);
      expect(names).toEqual(inOrder([...new Set(names)], order));
    }
  });

  it.each(SHEETS)(
    '%s has its rows and cells in order, and names only strings and styles that are there',
    (path) => {
      const strings = all(part('xl/sharedStrings.xml'), 'si').length;
      const styles = part('xl/styles.xml').getElementsByTagName('cellXfs')[0]?.children.length ?? 0;
      const rows = all(part(path), 'row');
      const numbers = rows.map((row) => Number(row.getAttribute('r')));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      for (const row of rows) {
        const cells = all(row, 'c');
        const columns = cells.map(
          (cell) => cell.getAttribute('r')?.replace(row.getAttribute('r') ?? '', '') ?? '',
        );
        expect(columns).toEqual(columns.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)));
        for (const cell of cells) {
          expect(Number(cell.getAttribute('s'))).toBeLessThan(styles);
          if (cell.getAttribute('t') === 's') expect(Number(cell.textContent)).toBeLessThan(strings);
        }
        expect(Number(row.getAttribute('ht') ?? 0)).toBeLessThanOrEqual(409);
      }
    },
  );

  it('count what their lists hold', () => {
    const styles = part('xl/styles.xml');
    for (const list of all(styles, '*').filter((element) => element.hasAttribute('count'))) {
      expect(`${list.localName} ${list.children.length}`).toBe(
        `${list.localName} ${list.getAttribute('count')}`,
      );
    }
  });

  it('draw a box for each comment, at its cell, each under its own name', () => {
    const references = all(part('xl/comments2.xml'), 'comment').map((entry) => entry.getAttribute('ref'));
    const boxes = part('xl/drawings/vmlDrawing2.vml');
    const rows = all(boxes, 'x:Row').map(({ textContent }) => Number(textContent) + 1);
    const columns = all(boxes, 'x:Column').map(({ textContent }) =>
      String.fromCharCode(65 + Number(textContent)),
    );
    expect(columns.map((column, at) => `${column}${rows[at]}`)).toEqual(references);
    const names = all(boxes, 'v:shape').map((shape) => shape.getAttribute('id'));
    expect(new Set(names).size).toBe(references.length);
  });

  it.each(SHEETS)('%s has no remark on text that looks like a number, wherever it stands', (path) => {
    const [entry] = all(part(path), 'ignoredError');
    const [dimension] = all(part(path), 'dimension');
    expect(entry?.getAttribute('numberStoredAsText')).toBe('1');
    expect(entry?.getAttribute('sqref')).toBe(dimension?.getAttribute('ref'));
  });

  it('say nothing of when or by whom the file was packed', () => {
    expect([...parts.keys()].filter((path) => path.startsWith('docProps'))).toEqual([]);
  });
});
