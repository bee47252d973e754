import type { Mention } from '../model/mention.ts';
import { fieldName } from './field-names.ts';
import { fill } from './fill.ts';
import { grouped } from './number.ts';
import type { Phrases } from './phrases.ts';

/** What a figure of the text comes to, where it is spelled otherwise. */
export interface NormalForm {
  /** For a place where room is scarce: ≈ 13,000 条. */
  readonly short: string;
  /** 13,000 条 · 12,500 至 13,500 之间 · 表三 本年新收 · 总计. */
  readonly full: string;
}

type Bounds = Pick<Mention, 'value' | 'low' | 'high'>;

const DATE = /^(\d{4})(\d{2})(\d{2})$/;
const DATE_SIGN = /[年月日./-]/;
const PLAIN_DATE = /^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$/;

/** Null where the figure is printed as it would be said here: 9件, 2022年1月28日. */
export function normalFormOf(mention: Mention, phrases: Phrases): NormalForm | null {
  if (isAsPrinted(mention)) return null;
  const short = withUnit(shortValue(mention), mention.unit, phrases);
  if (short === '') return null;
  const { value, low, high } = mention;
  const { atLeast, atMost } = phrases.text;
  const parts = [withUnit(value === null ? '' : valueText(mention, value), mention.unit, phrases)];
  if (low !== null && high === null)
    parts[0] = fill(atLeast, { value: withUnit(grouped(low), mention.unit, phrases) });
  else if (low === null && high !== null)
    parts[0] = fill(atMost, { value: withUnit(grouped(high), mention.unit, phrases) });
  else parts.push(boundsText(mention, phrases));
  if (mention.field !== null) parts.push(fieldPlace(mention.field, phrases));
  return { short, full: parts.filter((part) => part !== '').join(' · ') };
}

/** The figure alone: 13,000; ≥ 100; ≤ 30,000; 2022-01-28; empty where nothing is known of it. */
export function shortValue(mention: Mention): string {
  const { value, low, high } = mention;
  if (low !== null && high === null) return `≥ ${grouped(low)}`;
  if (low === null && high !== null) return `≤ ${grouped(high)}`;
  if (value !== null) return isExact(mention) ? valueText(mention, value) : `≈ ${grouped(value)}`;
  return low !== null && high !== null ? `${grouped(low)} – ${grouped(high)}` : '';
}

/** 12,500 至 13,500 之间; empty for an exact figure, and for one without a bound. */
export function boundsText(bounds: Bounds, phrases: Phrases): string {
  const { low, high } = bounds;
  if (low === null || high === null || isExact(bounds)) return '';
  return fill(phrases.text.between, { low: grouped(low), high: grouped(high) });
}

/** 表三 本年新收 · 总计. */
export function fieldPlace(field: string, phrases: Phrases): string {
  const table = phrases.tables[field.split('.')[0] ?? ''] ?? '';
  return `${table} ${fieldName(field, phrases.names)}`.trim();
}

/** A date is the number YYYYMMDD: it can be compared, but nothing can be taken from it. */
export function isDate({ value, unit, raw }: Mention): boolean {
  return unit === null && DATE.test(value ?? '') && DATE_SIGN.test(raw);
}

function valueText(mention: Mention, value: string): string {
  return isDate(mention) ? value.replace(DATE, '$1-$2-$3') : grouped(value);
}

function withUnit(figure: string, unit: string | null, phrases: Phrases): string {
  if (figure === '' || unit === null) return figure;
  if (unit === '%') return `${figure}%`;
  return `${figure} ${unit.endsWith('百分点') ? phrases.text.points : unit}`;
}

function isExact({ value, low, high }: Bounds): boolean {
  return low === high && (value === low || low === null);
}

function isAsPrinted(mention: Mention): boolean {
  const { raw, value, unit } = mention;
  if (value === null || !isExact(mention)) return false;
  const plain = raw.normalize('NFKC').replace(/[\s,]/g, '');
  if (isDate(mention)) return PLAIN_DATE.test(plain);
  if (!plain.startsWith(value)) return false;
  const rest = plain.slice(value.length);
  return rest === '' || rest === unit || rest === `个${unit}`;
}
