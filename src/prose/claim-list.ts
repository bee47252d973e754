import type { Mention } from '../model/mention.ts';
import type { Claim } from '../model/narrative.ts';
import type { RuleInstance, Term } from '../model/rule.ts';
import type { Sentence } from './sentences.ts';

/** What the rest of the report says, as far as the running text is compared with it. */
export interface Facts {
  /** True for a field that the report's form has. */
  readonly isDeclared: (field: string) => boolean;
  readonly form: string | null;
  /** The year of the report's title; null where the title names none. */
  readonly titleYear: number | null;
  readonly agency: string | null;
  /** YYYY-MM-DD. */
  readonly publishedOn: string | null;
  /** The year over a column of the table; null where no column names one. */
  readonly tableYear: number | null;
}

/** Claims as they are found. The same subject of a rule twice gets a number, so that instances stay apart. */
export class ClaimList {
  readonly claims: Claim[] = [];
  /** Mentions that are no figures in digits: 未收到, a date. */
  readonly mentions: Mention[] = [];
  /** The field that a mention was found to be. */
  readonly fieldOf = new Map<Mention, string>();
  private readonly counts = new Map<string, number>();

  /** A stretch of a sentence that says a number without figures of its own: 未收到 is 0, a date is YYYYMMDD. */
  mention(sentence: Sentence, at: number, length: number, value: string, quote = sentence.text): Mention {
    const { paragraph, section } = sentence;
    const start = sentence.placeOf(at);
    const end = sentence.placeOf(at + length - 1) + 1;
    const raw = paragraph.text.slice(start, end);
    const bounds = { value, low: value, high: value };
    const rest = { unit: null, field: null, section, paragraph, start, end };
    // Ids are given anew, in document order, when all are found.
    const made: Mention = { id: `m${-1 - this.mentions.length}`, quote, raw, ...bounds, ...rest };
    this.mentions.push(made);
    return made;
  }

  add(rule: string, subject: string, relation: Omit<RuleInstance, 'id'>): void {
    const key = `${rule} ${subject}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const id = count === 1 ? subject : `${subject}.${count}`;
    this.claims.push({ rule, instance: { id, ...relation } });
  }
}

interface HasMention {
  readonly mention: Mention;
}

export function mentioned(...some: readonly HasMention[]): Term[] {
  return allMentioned(some);
}

/** The same of a list, which may be too long for the arguments of a call. */
export function allMentioned(some: readonly HasMention[]): Term[] {
  return some.map(({ mention }) => ({ mention: mention.id }));
}

export function fields(...names: readonly string[]): Term[] {
  return names.map((field) => ({ field }));
}

export function constant(value: string | number): Term[] {
  return [{ constant: String(value) }];
}
