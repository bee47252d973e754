import type { Style } from './sheet.ts';
import { MAIN, XML_HEAD } from './xml.ts';

/** Found with every Office; another program takes its own for it. */
const FONT = 'Microsoft YaHei';
const SIZE = 10;
const BORDER = 'BFBFBF';
/** Formats of numbers that programs bring themselves; those of a file begin at 164. */
const TEXT_FORMAT = 49;
const FIRST_OWN_FORMAT = 164;

/** Collects the styles of a workbook; a cell names its style by number. */
export class StyleTable {
  private readonly fonts = new Numbered([fontXml({})]);
  // The first two are what programs expect them to be.
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered([
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    borderXml(),
  ]);
  private readonly formats = new Numbered([]);
  private readonly cells = new Numbered([CELL]);

  /** @param isText so that what is typed into the cell again stays text. */
  numberOf(style: Style, isText: boolean): number {
    const { fill, hasBorder, decimals } = style;
    const font = this.fonts.numberOf(fontXml(style));
    const fillNumber = fill === undefined ? 0 : this.fills.numberOf(fillXml(fill));
    const border = hasBorder ? 1 : 0;
    const format = isText ? TEXT_FORMAT : decimals === undefined ? 0 : this.formatOf(decimals);
    const numbers = `numFmtId="${format}" fontId="${font}" fillId="${fillNumber}" borderId="${border}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return this.cells.numberOf(`<xf ${numbers} ${applied}>${alignmentXml(style)}</xf>`);
  }

  toXml(): string {
    const formats = this.formats.all.map(
      (format, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${format}"/>`,
    );
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
      formats.length === 0 ? '' : listXml('numFmts', formats),
      listXml('fonts', this.fonts.all),
      listXml('fills', this.fills.all),
      listXml('borders', this.borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listXml('cellXfs', this.cells.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/></styleSheet>',
    ].join('');
  }

  private formatOf(decimals: number): number {
    const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    return FIRST_OWN_FORMAT + this.formats.numberOf(format);
  }
}

const CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Distinct things in the order of their first use. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const thing of first) this.numberOf(thing);
  }

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf(thing: string): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(thing, number);
    return number;
  }
}

function fontXml({ isBold, size = SIZE, colour = '000000' }: Style): string {
  const bold = isBold ? '<b/>' : '';
  return `<font>${bold}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${FONT}"/><family val="2"/></font>`;
}

function fillXml(colour: string): string {
  const colours = `<fgColor rgb="FF${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colours}</patternFill></fill>`;
}

function borderXml(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF${BORDER}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function alignmentXml({ align, doesWrap, isAtTop }: Style): string {
  const indent = align === 'right' ? ' indent="1"' : '';
  const horizontal = align === undefined ? '' : ` horizontal="${align}"`;
  return `<alignment${horizontal} vertical="${isAtTop ? 'top' : 'center'}"${indent}${doesWrap ? ' wrapText="1"' : ''}/>`;
}

function listXml(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}
