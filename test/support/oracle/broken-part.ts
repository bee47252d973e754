import type { Check, State } from '../../../src/model/check.ts';
import type { NationalForm } from '../consistent-tables.ts';
import { type PrintedRelation, relationsOf } from './relations.ts';
import type { Puzzle } from './smallest-ways.ts';

/** A puzzle that knows the names of its relations. */
export interface BrokenPart extends Puzzle {
  readonly relations: readonly PrintedRelation[];
}

/** A relation in one of these states was compared; in any other, too little is printed. */
const COMPARED: readonly State[] = ['holds', 'holds-if-blank-zero', 'gap', 'fails'];

/** What a page prints, field by field: a number, or a sign that there is none. */
export type Said = Readonly<Record<string, string>>;

/**
 * The relations that were compared and fail, and all that share a field with them, directly or over others, with what
 * is printed in their fields.
 */
export function brokenPart(form: NationalForm, checks: readonly Check[], said: Said): BrokenPart {
  const stateOf = new Map(checks.map(({ rule, instance, state }) => [`${rule} ${instance}`, state]));
  const state = ({ rule, instance }: PrintedRelation) => stateOf.get(`${rule} ${instance}`);
  const compared = relationsOf(form).filter((relation) => COMPARED.includes(state(relation) ?? 'review'));
  const fields = new Set(
    compared.filter((relation) => state(relation) === 'fails').flatMap((relation) => fieldsOf(relation)),
  );
  for (let before = -1; before !== fields.size; ) {
    before = fields.size;
    for (const relation of compared.filter((each) => fieldsOf(each).some((field) => fields.has(field))))
      for (const field of fieldsOf(relation)) fields.add(field);
  }
  const relations = compared.filter((relation) => fieldsOf(relation).some((field) => fields.has(field)));
  const ordered = Object.keys(said).filter((field) => fields.has(field));
  return { relations, printed: new Map(ordered.map((field) => [field, countOf(said[field] ?? '')])) };
}

export function fieldsOf({ left, right }: Pick<PrintedRelation, 'left' | 'right'>): string[] {
  return [...left, ...right];
}

function countOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
