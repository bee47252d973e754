import { describe, expect, it } from 'vitest';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import { matched } from '../../support/matched.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import { DISPUTE_FIGURES, printDisputes } from '../../support/printed-tables.ts';
import { toFullWidth } from '../../support/widths.ts';

describe('figures as other keyboards type them', () => {
  it.each<[string, (figure: string) => string]>([
    ['full-width digits', toFullWidth],
    ['full-width slashes', () => '／'],
    ['full-width hyphens', () => '－'],
    ['digits with a unit', (figure) => `${figure}件`],
    ['无', () => '无'],
  ])('%s throughout: each field takes its own cell', (_, type) => {
    const typed = requestsLines('national-2021').map((line) => ({
      ...line,
      figures: line.figures.map(type),
    }));
    expect(matched(printRequests(typed)).fields).toEqual(fieldsOfLines(typed));
  });

  it('full-width digits throughout table 4', () => {
    const { fields } = matched(printDisputes(DISPUTE_FIGURES.map(toFullWidth)));
    expect(fields['disputes.suit_after_review.total']).toBe('１５');
  });
});
