import { groupedCount } from './number.ts';

/** A figure as it is printed is text; what this program has counted is a number, and grouped as the language does. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence in the forms that a language has for numbers, by what Intl.PluralRules call them; `other` is always there. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Fills the `{places}` of a sentence. A place without a value stays as it is, which the tests look for. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? groupedCount(value) : (value ?? place);
  });
}

/** The same in the form that goes with a number: 1 relation, 2 relations. */
export function fillCounted(forms: Counted, by: number, language: string, values: Values): string {
  return fill(forms[rulesOf(language).select(by)] ?? forms.other, values);
}

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
