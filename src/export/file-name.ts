import type { ReportHeader } from '../model/report.ts';
import { FILE_WORDS } from '../wording/file-words.ts';
import type { Format } from './exporter.ts';

// Control and direction characters, what Windows reserves, and the path separators of every system.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** Characters: of four bytes each they leave room for the rest of a name, which may have 255 bytes on most systems. */
const LONGEST_NAME = 40;
/** Devices of Windows, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/**
 * A file name from agency and year, safe on every system: 示例县人民政府_2023_政府信息公开年报.json.
 *
 * @param isPart the report is beyond all measure, and not all of it is written: not every format can say so.
 */
export function fileNameOf(
  { agency, year }: ReportHeader,
  { extension, suffix = '' }: Pick<Format, 'extension' | 'suffix'>,
  isPart = false,
): string {
  const name = safe(agency ?? '');
  const parts = [
    RESERVED.test(name) ? `_${name}` : name,
    year === null ? '' : String(year),
    FILE_WORDS.report,
    suffix,
    isPart ? FILE_WORDS.part : '',
  ];
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`;
}

function safe(text: string): string {
  const cleaned = text.toWellFormed().replace(UNSAFE, '').replace(/\s+/g, ' ');
  return [...cleaned]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
