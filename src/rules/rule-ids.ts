/** Ids of rules: public for ever, like field ids. */
export type RuleId =
  | 'requests.balance'
  | 'requests.results-total'
  | 'requests.applicants-total'
  | 'requests.none-received-none-handled'
  | 'disputes.outcomes-total'
  | 'proactive.issued-at-most-in-force'
  | 'proactive.published-at-most-total'
  | 'proactive.published-at-most-made'
  | 'proactive.items-not-negative'
  | 'proactive.decisions-read-as-items'
  | 'proactive.procurement-zero-together'
  | 'proactive.fee-plausible'
  | 'figures.whole-number';
