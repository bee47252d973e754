import { checkReport } from '../../../src/check/check-report.ts';
import type { Form } from '../../../src/model/form.ts';
import { RULES } from '../../../src/rules/index.ts';
import { figures, number } from '../figures.ts';
import { sheetsOf } from './draw-sheets.ts';
import { drawTable, GROUPINGS, type Grouping, SPANNINGS, type Spanning } from './draw-table.ts';
import { BOXES, MARKUP_NAMES, MARKUPS, type Markup, WITH_CELLS } from './mark-up.ts';
import { PAGE_MESSES } from './messes-of-pages.ts';
import { SHEET_MESSES } from './messes-of-sheets.ts';
import { TEXT_MESSES } from './messes-of-text.ts';
import { Random } from './random.ts';
import type { Sheet } from './sheet.ts';
import { type Meant, plain, type Spelled, spell } from './spell.ts';
import { DRAWN_FORMS, truthOf } from './truths.ts';

/** A report drawn by chance, and what every reader must find on it. */
export interface MessyReport {
  readonly form: Form;
  /** Names of everything that was done to it. */
  readonly messes: readonly string[];
  readonly html: string;
  /** What each field's cell says. */
  readonly meant: ReadonlyMap<string, Meant>;
  /** `rule instance` of each relation that is false for these figures. */
  readonly failing: readonly string[];
  /** True where figures got lost: what is read must be right, but not everything need be read. */
  readonly loses: boolean;
  /** True where the page must be drawn to be read. */
  readonly isDrawn: boolean;
  /** The field whose figure was made wrong, if any. */
  readonly wrong: string | null;
}

/** The report of a seed: the form, the figures and the messes all follow from it. */
export function messyReport(seed: number): MessyReport {
  const random = new Random(seed);
  const form = random.pick(DRAWN_FORMS);
  const { printed, wrong } = printedFigures(form, random);
  const markup = random.chance(0.7) ? 'table' : random.pick<Markup>(MARKUP_NAMES);
  const sheetMesses = sheetMessesOf(random, WITH_CELLS.has(markup));
  // Where no markup says that it stands in a cell, the table within is one more line.
  const textMesses = random
    .some(Object.keys(TEXT_MESSES), 4)
    .filter((name) => WITH_CELLS.has(markup) || name !== 'a table within');
  const pageMesses = random.some(Object.keys(PAGE_MESSES), 3);
  const grouping = random.chance(0.4) ? 'spanning' : random.pick<Grouping>(GROUPINGS);
  const spanning = random.chance(0.5) ? 'right' : random.pick<Spanning>(SPANNINGS);
  let sheets = sheetsOf(form, (field) => printed.get(field)?.text ?? '');
  for (const name of sheetMesses) sheets = SHEET_MESSES[name]?.change(sheets, random) ?? sheets;
  const style = { spanning, textMesses };
  const tables = sheets.map((sheet) => MARKUPS[markup](drawTable(sheet, grouping), style, random));
  let body = article(form, sheets, tables);
  for (const name of pageMesses) body = PAGE_MESSES[name]?.(body, random) ?? body;
  return {
    form,
    messes: [
      ...sheetMesses,
      ...textMesses,
      ...pageMesses,
      `headings ${grouping}`,
      `spans ${spanning}`,
      markup,
    ],
    html: `<!doctype html><html><head><title>${TITLE}</title></head><body>${body}</body></html>`,
    meant: printed,
    failing: failingOf(printed),
    // Columns in an order of their own are believed only where each figure stands under its head.
    loses:
      !WITH_CELLS.has(markup) ||
      sheetMesses.some((name) => SHEET_MESSES[name]?.loses) ||
      (sheetMesses.includes('columns in another order') && spanning !== 'right'),
    isDrawn: BOXES.has(markup),
    wrong,
  };
}

/**
 * Two losses in one row could make up for each other, and the page would then say something else. So could a cell too
 * many and a blank one, where blank cells leave no trace.
 */
function sheetMessesOf(random: Random, mayLose: boolean): string[] {
  const names = random.some(Object.keys(SHEET_MESSES), 3);
  const losing = names.filter((name) => SHEET_MESSES[name]?.loses);
  return names.filter((name) => !losing.includes(name) || (mayLose && name === losing[0]));
}

const TITLE = '示例县2021年政府信息公开工作年度报告';

/** A true report; in three of four of them one figure is then made wrong. */
function printedFigures(form: Form, random: Random): { printed: Map<string, Spelled>; wrong: string | null } {
  const truth = truthOf(form, random);
  const spread = random.pick([0, 0.1, 0.5]);
  const isTotalOnly = random.chance(0.05);
  const printed = new Map<string, Spelled>();
  for (const [field, count] of Object.entries(truth)) {
    const isLeftOut = isTotalOnly && /^requests\./.test(field) && !field.endsWith('.total');
    const unit = unitOf(field);
    printed.set(field, isLeftOut ? BLANK : spell(count, unit, spread, random));
  }
  if (random.chance(0.25)) return { printed, wrong: null };
  const numbers = [...printed].filter(([, { value }]) => value !== null);
  const [wrong] = random.pick(numbers);
  printed.set(wrong, plain((truth[wrong] ?? 0) + 1 + random.below(50)));
  return { printed, wrong };
}

/** What an office may print behind a figure although its head says so too. */
function unitOf(field: string): string {
  if (field === 'proactive.procurement.amount') return '元';
  return /^(?:requests|disputes)\./.test(field) ? '件' : '';
}

const BLANK: Spelled = { text: '', kind: 'blank', value: null };

/**
 * The relations that these figures break: our own engine, given the figures themselves. It has its tests against golden
 * results; here it only says what a perfect reading of the page would have found.
 */
function failingOf(printed: ReadonlyMap<string, Spelled>): string[] {
  const said = Object.fromEntries(
    [...printed].map(([field, { kind, value }]) => [field, value === null ? SIGNS[kind] : number(value)]),
  );
  return checkReport(RULES, figures(said))
    .filter(({ state }) => state === 'fails')
    .map(({ rule, instance }) => `${rule} ${instance}`);
}

const SIGNS: Readonly<Record<Meant['kind'], string>> = {
  blank: '',
  'not-applicable': '/',
  none: '无',
  number: '',
};

/** The report around its tables, in words that state no figure. */
function article({ id }: Form, sheets: readonly Sheet[], tables: readonly string[]): string {
  const section = (heading: string, table: string) => `<h3>${heading}</h3>${table}`;
  const isNational = id === 'national-2021' || id === 'national-2019';
  const parts = tables.map((table, at) => {
    const heading = HEADINGS[sheets[at]?.table ?? 'indicators'] ?? '';
    return isNational ? section(heading, table) : table;
  });
  return [
    `<h1>${TITLE}</h1>`,
    '<h3>一、总体情况</h3><p>本机关按照条例要求推进各项工作，及时回应社会关切。</p>',
    ...parts,
    '<h3>五、存在的主要问题及改进情况</h3><p>公开内容的时效性还需加强。</p>',
    '<h3>六、其他需要报告的事项</h3><p>无其他需要报告的事项。</p>',
  ].join('\n');
}

const HEADINGS: Readonly<Record<string, string>> = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};
