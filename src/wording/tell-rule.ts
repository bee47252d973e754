import { type Addend, addendsOf, type Check } from '../model/check.ts';
import { addendAmount, amountOf } from './amounts.ts';
import { instanceName } from './field-names.ts';
import { fill, type Values } from './fill.ts';
import type { Phrases, RulePhrases } from './phrases.ts';
import { quoteOf } from './quotes.ts';
import { figureLabel, sideName } from './side-names.ts';

/** So many names of relations are spelled out; the rest is 等. */
const MOST_NAMES = 4;
/** A heading is cut where it grows into a sentence. */
const LONGEST_SECTION = 14;
/** What an instance has behind its subject: over all years, and a number where there are several. */
const BEHIND_SUBJECT = /(\.all_years)?(?:\.\d+)?$/;

/** How a check's rule is told, every place filled in. */
export function phrasesOf(check: Check | undefined, phrases: Phrases): RulePhrases | undefined {
  if (check === undefined) return undefined;
  const rule = ruleOf(check, phrases);
  if (rule === undefined) return undefined;
  const values = valuesOf(check, phrases);
  const sides = { left: fill(rule.left, values), right: fill(rule.right, values) };
  const { named, told } = phrases.compared[check.operator];
  const compared = fill(told, { ...values, ...sides });
  const all = { ...values, ...sides, compared, comparedName: fill(named, sides) };
  return {
    ...rule,
    ...sides,
    place: fill(rule.place, all),
    unequal: fill(rule.unequal, all),
    ...(rule.told === undefined ? {} : { told: fill(rule.told, all) }),
    ...(rule.asked === undefined ? {} : { asked: fill(rule.asked, all) }),
  };
}

/** Where a relation stands: 表三“自然人”一列, 正文“一、总体情况”. */
export function placeOf(check: Check, phrases: Phrases): string {
  return phrasesOf(check, phrases)?.place ?? nameOf(check, phrases);
}

/** Where several relations stand, those in the same manner together: rows are named with rows, columns with columns. */
export function namesOf(checks: readonly Check[], phrases: Phrases): string {
  const { listSeparator, placeSeparator, more } = phrases.finding;
  const byPlace = Map.groupBy(checks, (check) => listedIn(check, phrases));
  const places = [...byPlace].map(([place, ofPlace]) => {
    const names = [...new Set(ofPlace.map((check) => nameOf(check, phrases)))];
    const list = names.slice(0, MOST_NAMES).join(listSeparator);
    return fill(place, { name: list + (names.length > MOST_NAMES ? more : '') });
  });
  return [...new Set(places)].join(placeSeparator);
}

function listedIn(check: Check, phrases: Phrases): string {
  const rule = ruleOf(check, phrases);
  return rule?.listed ?? rule?.place ?? '{name}';
}

/** A rule's own phrases: those of the instance where it is told otherwise. */
function ruleOf({ rule, instance }: Check, { rules }: Phrases): RulePhrases | undefined {
  const subject = instance.replace(BEHIND_SUBJECT, '');
  return rules[`${rule}/${instance}`] ?? rules[`${rule}/${subject}`] ?? rules[rule];
}

/** What an instance is called: the text's subject, a strange table's own labels, or a row, a column, a subject. */
function nameOf(check: Check, phrases: Phrases): string {
  const subject = ruleOf(check, phrases)?.subject;
  if (subject !== undefined) return subject;
  const label = check.rule.startsWith('tables.') ? figureLabel(check.left.addends[0]?.figure) : undefined;
  return label ?? instanceName(check, phrases.names);
}

/** What the places of a rule's phrases stand for in this check. */
function valuesOf(check: Check, phrases: Phrases): Values {
  const { left, right } = check;
  const [first, second] = left.addends;
  const [other] = right.addends;
  return {
    name: nameOf(check, phrases),
    section: sectionOf(addendsOf(check), phrases),
    allYears: BEHIND_SUBJECT.exec(check.instance)?.[1] === undefined ? '' : phrases.parts.allYears,
    leftSum: amountOf(check, left, phrases),
    rightSum: amountOf(check, right, phrases),
    leftName: sideName(left, phrases),
    rightName: sideName(right, phrases),
    count: right.addends.length,
    first: first?.value ?? '',
    second: second?.value ?? '',
    firstQuote: quoteOrName(first, phrases),
    secondQuote: quoteOrName(second, phrases),
    rightQuote: quoteOrName(other, phrases),
    about: check.about.map(({ raw }) => fill(phrases.parts.saidOf, { quote: raw.trim() })).join(''),
    leftDay: dayName(first, phrases),
    rightDay: dayName(other, phrases),
  };
}

/** The heading under which the first figure of the text stands; nothing where there is none. */
function sectionOf(addends: readonly Addend[], { parts }: Phrases): string {
  const title = addends.find(({ mention }) => mention !== undefined)?.mention?.section ?? null;
  if (title === null) return '';
  const short = title.length > LONGEST_SECTION ? `${title.slice(0, LONGEST_SECTION)}…` : title;
  return fill(parts.section, { title: short });
}

/** A figure of the text in its own words, one of a table by its name. */
function quoteOrName(addend: Addend | undefined, phrases: Phrases): string {
  if (addend?.mention !== undefined) return fill(phrases.parts.quote, { quote: quoteOf(addend.mention) });
  if (addend === undefined || addend.field === null) return addend?.value ?? '';
  return `${sideName({ addends: [addend], sum: null }, phrases)} ${addendAmount(addend, phrases)}`;
}

/** A day of the text is that of filling in or that of the signature; the page's own is that of publication. */
function dayName(addend: Addend | undefined, { parts }: Phrases): string {
  if (addend?.mention === undefined) return parts.published;
  return addend.mention.raw.includes('填报') ? parts.filled : parts.signed;
}
