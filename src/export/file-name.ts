import type { ReportHeader } from '../model/report.ts';
import type { Format } from './exporter.ts';

// Control and direction characters, what Windows reserves, and the path separators of every system.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
const LONGEST_NAME = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from agency and year, safe on every system: 示例县人民政府_2023_政府信息公开年报.json. */
export function fileNameOf(
  { agency, year }: ReportHeader,
  { extension, suffix = '' }: Pick<Format, 'extension' | 'suffix'>,
): string {
  const name = safe(agency ?? '');
  const parts = [
    RESERVED.test(name) ? `_${name}` : name,
    year === null ? '' : String(year),
    '政府信息公开年报',
    suffix,
  ];
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`;
}

function safe(text: string): string {
  const cleaned = text.replace(UNSAFE, '').replace(/\s+/g, ' ');
  return [...cleaned]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
