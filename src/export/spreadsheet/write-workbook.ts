import { strToU8, zipSync } from 'fflate';
import { commentBoxesXml, commentsXml } from './comments-xml.ts';
import type { Sheet } from './sheet.ts';
import { filterRange, sheetXml } from './sheet-xml.ts';
import { Numbered, StyleTable } from './styles-xml.ts';
import { escapeXml, MAIN, RELATIONSHIPS, XML_HEAD } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first moment that a zip can name: the same sheets give the same bytes. */
const TIME = new Date(1980, 0, 1);

/**
 * Sheets as the bytes of an .xlsx file (ECMA-376). Formulas carry their results for programs that do not compute, and are
 * computed anew by those that do. Zipped on this thread: an extension's page may not start a worker from a blob.
 */
export function writeWorkbook(sheets: readonly Sheet[], author: string): Uint8Array {
  const shared = { styles: new StyleTable(), strings: new Numbered([]) };
  const parts: [path: string, xml: string][] = sheets.flatMap((sheet, at) => [
    [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, shared, at === 0)],
    ...commentParts(sheet, at + 1, author),
  ]);
  const files = [
    ['[Content_Types].xml', contentTypesXml(sheets)],
    ['_rels/.rels', relationshipsXml([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets)],
    ['xl/styles.xml', shared.styles.toXml()],
    ['xl/sharedStrings.xml', stringsXml(shared.strings.all)],
    ...parts,
  ];
  const zipped = files.map(([path = '', xml = '']) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(zipped), { mtime: TIME });
}

function commentParts({ comments }: Sheet, number: number, author: string): [string, string][] {
  if (comments.length === 0) return [];
  const relationships = relationshipsXml([
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ]);
  return [
    [`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships],
    [`xl/comments${number}.xml`, commentsXml(comments, author)],
    [`xl/drawings/vmlDrawing${number}.vml`, commentBoxesXml(comments)],
  ];
}

function contentTypesXml(sheets: readonly Sheet[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    part('sharedStrings.xml', 'sharedStrings'),
    ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet')),
    ...sheets.map(({ comments }, at) =>
      comments.length > 0 ? part(`comments${at + 1}.xml`, 'comments') : '',
    ),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(namesOf).join('');
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>`,
    names === '' ? '' : `<definedNames>${names}</definedNames>`,
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** The names by which programs know what is filtered, and what is printed on each page. */
function namesOf(sheet: Sheet, at: number): string[] {
  const own = `'${escapeXml(sheet.name)}'!`;
  const name = (id: string, more: string, range: string) =>
    `<definedName name="_xlnm.${id}" localSheetId="${at}"${more}>${own}${range}</definedName>`;
  return [
    ...(sheet.hasFilter ? [name('_FilterDatabase', ' hidden="1"', filterRange(sheet, '$'))] : []),
    ...(sheet.headRows > 0 ? [name('Print_Titles', '', `$1:$${sheet.headRows}`)] : []),
  ];
}

function workbookRelationships(sheets: readonly Sheet[]): string {
  return relationshipsXml([
    ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function stringsXml(strings: readonly string[]): string {
  const entries = strings.map((string) => `<si><t xml:space="preserve">${string}</t></si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${entries.join('')}</sst>`;
}
