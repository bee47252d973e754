import { checkReport } from '../../src/check/check-report.ts';
import type { Check } from '../../src/model/check.ts';
import type { Mention, Paragraph } from '../../src/model/mention.ts';
import { type Rule, VERDICT_LEVELS } from '../../src/model/rule.ts';
import type { Facts } from '../../src/prose/claim-list.ts';
import { type ProseReading, readProse } from '../../src/prose/read-prose.ts';
import { BINDINGS } from '../../src/rules/narrative/bindings.ts';
import { DENIALS } from '../../src/rules/narrative/denials.ts';
import { NARRATIVE_RULES } from '../../src/rules/narrative/index.ts';
import { INDICATORS, PART_PHRASES } from '../../src/rules/narrative/phrases-of-parts.ts';
import { figures, type Said } from './figures.ts';
import { relationLine } from './relation-line.ts';

const PHRASEBOOK = { bindings: BINDINGS, denials: DENIALS, parts: PART_PHRASES, indicators: INDICATORS };
const NO_FACTS: Omit<Facts, 'isDeclared'> = {
  form: null,
  titleYear: null,
  agency: null,
  publishedOn: null,
  tableYear: null,
};

/** Figures of the report's table by their fields, given by hand. */
export type Table = Readonly<Record<string, Said>>;
export type Circumstances = Partial<Omit<Facts, 'isDeclared'>>;

/** Running text, a line a paragraph. */
export function paragraphs(text: string): Paragraph[] {
  return text.split('\n').map((line, at) => ({ id: `p${at + 1}`, text: line, tablesBefore: 0 }));
}

export function reading(text: string, table: Table = {}, facts: Circumstances = {}): ProseReading {
  const isDeclared = (field: string) => field in table;
  return readProse(paragraphs(text), PHRASEBOOK, { ...NO_FACTS, ...facts, isDeclared });
}

/** What the text says of itself and of the table, assessed. */
export function checksOf(text: string, table: Table = {}, facts: Circumstances = {}): Check[] {
  const { mentions, claims } = reading(text, table, facts);
  const byId = new Map(mentions.map((mention): [string, Mention] => [mention.id, mention]));
  const rules: Rule[] = NARRATIVE_RULES.map((rule) => ({
    ...rule,
    instances: claims.filter((claim) => claim.rule === rule.id).map(({ instance }) => instance),
  }));
  return checkReport(rules, { ...figures(table), mention: (id) => byId.get(id) });
}

/** The relations of the text as lines: "narrative.received holds 9 = 9". */
export function relations(text: string, table: Table = {}, facts: Circumstances = {}): string[] {
  return checksOf(text, table, facts).map(relationLine);
}

/** Those of one rule, without its name: "holds 9 = 9". */
export function relationsOf(
  rule: string,
  text: string,
  table: Table = {},
  facts: Circumstances = {},
): string[] {
  return relations(text, table, facts)
    .filter((line) => line.startsWith(`${rule} `))
    .map((line) => line.slice(rule.length + 1));
}

/** True where a relation calls two figures unequal, and does not just ask. */
export function isVerdict({ state, level }: Check): boolean {
  return state === 'fails' && VERDICT_LEVELS.has(level);
}

/** The figures of a text, as they are written there. */
export function raws(text: string): string[] {
  return reading(text).mentions.map(({ raw }) => raw);
}
