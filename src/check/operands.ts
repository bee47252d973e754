import Big from 'big.js';
import type { Addend, Reason, Side } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Mention } from '../model/mention.ts';
import type { Term, UnknownParts } from '../model/rule.ts';

/** What the engine may ask about a report. It knows fields by their ids alone. */
export interface Figures {
  /** The figure that a field took, if any. */
  readonly figure: (field: string) => Figure | undefined;
  /** Why a field that the form declares has no figure; undefined for a field that it does not declare. */
  readonly missing: (field: string) => Reason | undefined;
  /** The figure of the running text with this id, if any. */
  readonly mention: (id: string) => Mention | undefined;
  /** Figures outside the form that may be among the parts of a total. */
  readonly unknownParts: (where: UnknownParts) => readonly Figure[];
}

/** A sum as an interval. A bound is null where there is none. */
export interface Interval {
  readonly low: Big | null;
  readonly high: Big | null;
}

export interface Operand {
  readonly addends: readonly Addend[];
  /** What the side may come to. */
  readonly sum: Interval;
  /** What its values come to as printed. */
  readonly printed: Big;
  /** Fields printed blank, as a dash or as 无. */
  readonly blanks: readonly string[];
  /** How many addends are printed as numbers (or brought by the rule). */
  readonly numbers: number;
}

const ZERO = new Big(0);
const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };
/** A count as nearly every cell holds one. So many digits, added a thousand times, stay exact as a JavaScript number. */
const COUNT = /^\d{1,12}$/;

/** The unit that forms give to their counts of applications and documents. */
const COUNTED = '件';

/** True for a whole number, 0 or more; 3.0 is one. */
export function isWhole(value: string): boolean {
  return /^\d+(?:\.0+)?$/.test(value);
}

/** True where what is printed comes to 0; blanks count as nothing. */
export function isZero({ sum }: Operand): boolean {
  return sum.low?.eq(0) === true;
}

/** Adds up one side of a relation: exact decimals, blanks left out and listed, or not even listed. */
export function addUp(terms: readonly Term[], figures: Figures, isFilledOnly = false): Operand {
  const addends = terms.map((term) => addendOf(term, figures));
  const isLeftOut = ({ figure, value }: Addend) =>
    isFilledOnly && figure !== null && isUnknown(figure, value);
  return addUpAddends(addends.filter((addend) => !isLeftOut(addend)));
}

/** True for a figure printed blank, as a dash or as 无. */
function isUnknown({ kind }: Figure, value: string | null): boolean {
  return value === null && kind !== 'unreadable' && kind !== 'text';
}

export function addUpAddends(addends: readonly Addend[]): Operand {
  let counts = 0;
  let sum: Interval = { low: ZERO, high: ZERO };
  let printed = ZERO;
  const blanks: string[] = [];
  let numbers = 0;
  for (const addend of addends) {
    const { field, figure, mention, value } = addend;
    if (value === null) {
      if (field !== null) blanks.push(field);
      continue;
    }
    numbers += 1;
    const { low, high } = figure ?? mention ?? { low: value, high: value };
    if (COUNT.test(value) && low === value && high === value) {
      counts += Number(value);
      continue;
    }
    sum = plus(sum, boundsOf(addend));
    printed = printed.plus(value);
  }
  if (counts !== 0) sum = plus(sum, { low: new Big(counts), high: new Big(counts) });
  return { addends, sum, printed: printed.plus(counts), blanks, numbers };
}

/** The side as it is told: its addends, and what they come to, as printed or as the assertion says. */
export function sideOf({ addends, numbers, printed }: Operand, value: string | null = null): Side {
  return { addends, sum: value ?? (numbers === 0 ? null : printed.toFixed()) };
}

/** Why the operands cannot be used, or null where they can. */
export function hindrance(operands: readonly Operand[], figures: Figures): Reason | null {
  const addends = operands.flatMap((operand) => operand.addends);
  for (const { field } of addends) {
    const reason = field === null ? undefined : figures.missing(field);
    if (reason !== undefined) return reason;
  }
  const readings = addends.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  if (readings.some(({ why }) => why === 'readings-differ')) return 'readings-differ';
  if (readings.some(({ kind }) => kind === 'unreadable' || kind === 'text')) return 'unreadable';
  // A count that is no whole number was typed or printed in some other way than it looks; its rule says so.
  if (readings.some(({ unit, value }) => unit === COUNTED && value !== null && !isWhole(value)))
    return 'unreadable';
  return null;
}

function addendOf(term: Term, figures: Figures): Addend {
  if ('constant' in term) return { field: null, figure: null, value: term.constant };
  if ('mention' in term) {
    const mention = figures.mention(term.mention);
    if (mention === undefined) throw new Error(`no such mention: ${term.mention}`);
    return { field: null, figure: null, mention, value: mention.value };
  }
  const figure = figures.figure(term.field) ?? null;
  return { field: term.field, figure, value: figure?.value ?? null };
}

/** What an addend may come to. */
export function boundsOf({ figure, mention, value }: Addend): Interval {
  const { low, high } = figure ?? mention ?? { low: value, high: value };
  return { low: bound(low), high: bound(high) };
}

function bound(value: string | null): Big | null {
  return value === null ? null : new Big(value);
}

function plus(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : a.low.plus(b.low),
    high: a.high === null || b.high === null ? null : a.high.plus(b.high),
  };
}

/** Counts may be added to counts whatever they count; money only to money in the same unit; shares to nothing. */
export function unitsAgree(...operands: readonly Operand[]): boolean {
  const printed = operands.flatMap(({ addends }) =>
    // Nothing is nothing in any unit.
    addends.flatMap(({ figure, mention, value }) =>
      value === null || Number(value) === 0 ? [] : (figure ?? mention ?? []),
    ),
  );
  return new Set(printed.map(({ unit }) => family(unit))).size <= 1;
}

function family(unit: string | null): string {
  if (unit === null || unit === '%' || unit in MONEY) return unit ?? 'count';
  return 'count';
}
