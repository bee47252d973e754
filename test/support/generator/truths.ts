import { FORMS } from '../../../src/forms/index.ts';
import type { Form } from '../../../src/model/form.ts';
import { type Counts, consistentTables, type NationalForm } from '../consistent-tables.ts';
import { fieldsOf } from '../form-fields.ts';
import { fc } from '../property.ts';
import type { Random } from './random.ts';

/** The forms that reports are made of; one with two layouts stands here twice. */
export const DRAWN_FORMS: readonly Form[] = FORMS;

/**
 * How the rows of the flat forms are filled so that all their relations are true: a total is the sum of its parts, a
 * part of it at most as large, what encloses several at least as large as each. Written from forms.md §2.2 to §2.5, in
 * the order in which the counts follow from each other; what is not named here is free.
 */
const SUMS: Readonly<Record<string, readonly string[]>> = {
  'national-2014': [
    'published = max channel.gazette channel.website channel.weibo channel.wechat channel.other',
    'published.normative_documents = min published',
    'normative_documents_issued = published.normative_documents',
    'responses.press_conferences_by_leaders = min responses.press_conferences',
    'responses.interviews_by_leaders = min responses.interviews',
    'responses = max responses.press_conferences responses.interviews responses.social_media responses.other',
    'replies.refused = refused.state_secret + refused.business_secret + refused.privacy + refused.safety + refused.not_information + refused.other',
    'replies = replies.already_public + replies.granted + replies.granted_in_part + replies.refused + replies.not_ours + replies.not_existing + replies.to_be_amended + replies.redirected',
    'concluded.on_time = replies',
    'concluded = concluded.on_time + concluded.extended',
    'requests.online = concluded',
    'requests = requests.in_person + requests.fax + requests.online + requests.letter',
    'review = review.upheld + review.corrected + review.other',
    'litigation = litigation.upheld + litigation.corrected + litigation.other',
    'staff = staff.full_time + staff.part_time',
    'trainings = trainees',
  ],
  'zhejiang-2013': [
    'via_city_platform = via_city_platform.policy + via_city_platform.other',
    'via_sunshine_site = via_sunshine_site.power + via_sunshine_site.key + via_sunshine_site.approval + via_sunshine_site.decision + via_sunshine_site.dynamic',
    'via_city_portal = via_city_platform + via_sunshine_site',
    'via_own_site = via_own_site.policy + via_own_site.service + via_own_site.other',
    'via_own_site.weibo = min via_own_site',
    'via_media.wechat = min via_media',
    'published_total = via_city_portal + via_own_site + via_media + via_print + via_screens + via_notice_boards',
    'replies_refused = refused_state_secret + refused_business_secret + refused_privacy + refused_safety_stability',
    'replies_total = replies_granted + replies_granted_in_part + replies_refused + replies_not_held + replies_unclear',
    'accepted_on_time = replies_total',
    'accepted_total = accepted_on_time + accepted_extended',
    'requests_online = accepted_total',
    'requests_by_channel = requests_in_person + requests_by_fax + requests_online + requests_by_letter + requests_other',
    'requests_total = requests_by_channel',
    'review_total = review_upheld + review_illegal + review_other',
    'litigation_total = litigation_upheld + litigation_illegal + litigation_other',
    'consultations_hotline.info = min consultations_hotline',
    'consultations_mailbox.info = min consultations_mailbox',
    'consultations_visit.info = min consultations_visit',
    'consultations_total = consultations_hotline + consultations_mailbox + consultations_website + consultations_visit',
    'bodies_total = bodies_dedicated + bodies_part_time',
    'staff_total = staff_full_time + staff_part_time',
    'spent = min budget',
  ],
  'fujian-cumulative': [
    'published = published_on_website + published_in_gazette',
    'replies = replies_granted + replies_granted_in_part + replies_refused + replies_other',
    'requests_online = replies',
    'requests = requests_in_person + requests_by_fax + requests_by_email + requests_online + requests_by_letter + requests_other + requests_by_letter_or_fax',
  ],
  'shanghai-coded': [
    'published = published_full_text + published_documents',
    'new_normative_documents = min published_documents',
    'replies_refused = deny_1 + deny_2 + deny_3 + deny_4 + deny_5 + deny_6',
    'replies_vetoed = vetoed_not_information + vetoed_not_existing + vetoed_not_ours + vetoed_unclear + vetoed_exempt_1 + vetoed_exempt_2 + vetoed_exempt_3 + vetoed_exempt_4 + vetoed_exempt_5 + vetoed_exempt_6 + vetoed_other',
    'replies = replies_granted + replies_granted_in_part + replies_vetoed + replies_not_information + replies_not_existing + replies_not_ours + replies_unclear + replies_repeat + replies_refused',
    'requests = requests_in_person + requests_by_fax + requests_by_email + requests_online + requests_by_letter + requests_other',
    'fees_proactive = fees_proactive_postage + fees_proactive_paper + fees_proactive_disc + fees_proactive_floppy',
    'fees_on_request = fees_on_request_search + fees_on_request_postage + fees_on_request_paper + fees_on_request_disc + fees_on_request_floppy',
    'fees = fees_proactive + fees_on_request',
    'staff = staff_full_time + staff_part_time',
  ],
};

/** Counts for every field of the form, of which all relations are true. */
export function truthOf(form: Form, random: Random): Counts {
  if (form.id === 'national-2021' || form.id === 'national-2019') return nationalTruth(form.id, random);
  const prefix = `${form.id}.`;
  const columns = [...new Set(fieldsOf(form).map((field) => columnOf(form, field)))];
  const counts: Record<string, number> = {};
  // The first column counts the year; the second all years, and so at least as much of everything.
  let before: Record<string, number> = {};
  for (const column of columns) {
    const fields = fieldsOf(form).filter((field) => columnOf(form, field) === column);
    const rows = fields.map((field) =>
      field.slice(prefix.length, column === '' ? undefined : -column.length - 1),
    );
    const own = fill(rows, SUMS[form.id] ?? [], random, before);
    for (const row of rows) counts[`${prefix}${row}${column === '' ? '' : `.${column}`}`] = own[row] ?? 0;
    before = own;
  }
  return counts;
}

function columnOf({ id }: Form, field: string): string {
  const isColumned = id === 'fujian-cumulative' || id === 'shanghai-coded';
  return isColumned ? (field.split('.').at(-1) ?? '') : '';
}

/** Free counts first; then, in order, what follows from them. A row that this layout lacks counts nothing. */
function fill(
  rows: readonly string[],
  sums: readonly string[],
  random: Random,
  atLeast: Readonly<Record<string, number>>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row] = (atLeast[row] ?? 0) + someCount(random);
  for (const line of sums) {
    const [row = '', made = ''] = line.split(' = ');
    if (!rows.includes(row)) continue;
    const known = (names: string) => names.split(/ \+ | /).map((name) => counts[name] ?? 0);
    if (made.startsWith('max ')) counts[row] = Math.max(...known(made.slice(4)));
    else if (made.startsWith('min ')) counts[row] = Math.min(...known(made.slice(4)), counts[row] ?? 0);
    else counts[row] = known(made).reduce((sum, count) => sum + count, 0);
  }
  return counts;
}

function someCount(random: Random): number {
  return random.chance(0.4) ? 0 : random.below(random.pick([10, 100, 3000, 40_000]));
}

function nationalTruth(form: NationalForm, random: Random): Counts {
  const [tables = {}] = fc.sample(consistentTables(form), { seed: random.below(2 ** 31), numRuns: 1 });
  const few = () => random.below(random.pick([3, 40, 900]));
  const proactive: Record<string, number> = {};
  const put = (subject: string, counts: Readonly<Record<string, number>>) => {
    for (const [item, count] of Object.entries(counts)) proactive[`proactive.${subject}.${item}`] = count;
  };
  for (const subject of ['rules', 'normative_documents']) {
    const published = few();
    const issued = few();
    if (form === 'national-2021') put(subject, { issued, repealed: few(), in_force: issued + few() });
    else put(subject, { made: published + few(), published, published_total: published + few() });
  }
  for (const subject of ['licensing', 'other_services', 'penalties', 'coercion']) {
    const items = few();
    if (form === 'national-2021') {
      if (subject !== 'other_services') put(subject, { decisions: few() });
    } else put(subject, { items_last_year: items, items_change: few(), decisions: few() });
  }
  if (form === 'national-2021') put('fees', { amount: few() });
  else {
    put('fees', { items_last_year: few(), items_change: few() });
    put('procurement', { items: 1 + few(), amount: 1 + few() });
  }
  return { ...tables, ...proactive };
}
