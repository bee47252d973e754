import type { Report } from '../model/report.ts';
import { fill } from './fill.ts';
import { DOCUMENT_LANGUAGE } from './index.ts';
import { NOTE } from './zh-cn-evidence.ts';

/** What the note tells of the reading that the report itself does not say. */
interface Reading {
  readonly version: string;
  readonly readWith: string;
  readonly timeZone: string;
  /** Null where the zone is not known. */
  readonly readAtLocal: string | null;
}

/** A title or an address longer than this is cut in the note; the document has all of it. */
const LONGEST = 300;
/** Breaks a line, or turns the direction of writing. */
const BREAKING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** For the editor that comes with Windows, old ones too: a mark of the encoding, and line breaks of two characters. */
const MARK = '\ufeff';
const LINE_BREAK = '\r\n';

/** The note that lies in an evidence file: what it holds, what it proves and what it does not. Chinese, plain text. */
export function evidenceNote(report: Report, reading: Reading): string {
  const values = valuesOf(report, reading);
  const reasons = report.limit === null ? [] : [NOTE.cut];
  const lines = [...NOTE.opening, ...NOTE.reading, ...reasons, ...NOTE.rest];
  return MARK + lines.map((line) => fill(line, values) + LINE_BREAK).join('');
}

function valuesOf({ source, header }: Report, reading: Reading): Record<string, string> {
  const form = header.form === null ? null : (DOCUMENT_LANGUAGE.forms[header.form] ?? header.form);
  const stated = (text: string | null) => lineOf(text ?? '') || NOTE.notStated;
  return {
    title: stated(source.title),
    url: stated(source.url),
    utc: stated(source.readAt),
    local: stated(reading.readAtLocal),
    zone: stated(reading.timeZone),
    charset: stated(source.charset),
    readWith: stated(reading.readWith),
    version: stated(reading.version),
    form: stated(form),
    basis: stated(header.basis),
  };
}

/** One line, whatever the page calls itself. */
function lineOf(text: string): string {
  const line = text.replace(BREAKING, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
