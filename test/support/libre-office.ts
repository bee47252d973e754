import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';

/** A cell as LibreOffice has it after opening a file: what it shows, and whether it took it for a number or a formula. */
export interface OpenedCell {
  readonly text: string;
  /** `string`, `float`, `date`, `percentage`, …; empty for an empty cell. */
  readonly type: string;
  readonly isFormula: boolean;
}

/**
 * Comma, quote, UTF-8, from line 1, as American English; and all that its dialogue offers to make of texts: numbers and
 * days found wherever they may be meant, formulas computed.
 */
const CSV = 'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,0,true';
/** As a spreadsheet takes a table from the clipboard or from a page. */
export const HTML = 'HTML (StarCalc)';
const PROGRAM = 'soffice';
const MINUTE = 60_000;

/** Why LibreOffice cannot open anything here; null where it can. */
export const WHY_NO_OFFICE = spawnSync(PROGRAM, ['--version'], { timeout: MINUTE }).error?.message ?? null;

/** Opens files by their names, all at once, and gives the rows of each, without what is empty at their ends. */
export function openInOffice(
  files: Readonly<Record<string, string>>,
  filter = CSV,
): Map<string, OpenedCell[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    const paths = Object.entries(files).map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const way = [profile, '--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder];
    spawnSync(PROGRAM, [...way, ...paths], { timeout: MINUTE });
    return new Map(paths.map((path, at) => [Object.keys(files)[at] ?? '', rowsIn(path)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsIn(path: string): OpenedCell[][] {
  const xml = readFileSync(path.replace(/\.\w+$/, '.fods'), 'utf8');
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const rows = elements(document, 'table:table-row').flatMap((row) => {
    const cells = elements(row, 'table:table-cell').flatMap((cell) => {
      return Array<OpenedCell>(repeated(cell, 'columns')).fill(cellOf(cell));
    });
    return Array<OpenedCell[]>(repeated(row, 'rows')).fill(cells.slice(0, 1 + lastFilled(cells)));
  });
  return rows.slice(0, 1 + rows.findLastIndex((cells) => cells.length > 0));
}

function cellOf(cell: Element): OpenedCell {
  return {
    text: elements(cell, 'text:p').map(textOf).join('\n'),
    type: cell.getAttribute('office:value-type') ?? '',
    isFormula: cell.hasAttribute('table:formula'),
  };
}

/** The text of a paragraph, whose tabs and further spaces are elements. */
function textOf(node: Node): string {
  if (node.nodeName === 'text:tab') return '\t';
  if (node.nodeName === 'text:line-break') return '\n';
  if (node.nodeName === 'text:s') return ' '.repeat(Number((node as Element).getAttribute('text:c') ?? 1));
  return node.nodeType === 3 ? (node.nodeValue ?? '') : [...node.childNodes].map(textOf).join('');
}

function lastFilled(cells: readonly OpenedCell[]): number {
  return cells.findLastIndex(({ type }) => type !== '');
}

/** Empty rows and columns at the end of a sheet repeat a million times; nobody looks at those. */
function repeated(element: Element, what: 'rows' | 'columns'): number {
  return Math.min(100, Number(element.getAttribute(`table:number-${what}-repeated`) ?? 1));
}

function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}
