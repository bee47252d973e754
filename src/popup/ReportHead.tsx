import type { Summary } from '../model/summary.ts';
import { dayText } from '../wording/day.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

/** What this is: agency and year, then the form and the day of publication. */
export function ReportHead({ summary, phrases }: { readonly summary: Summary; readonly phrases: Phrases }) {
  const { popup, forms } = phrases;
  const { agency, year, form } = summary.header;
  const title = [
    agency ?? popup.noAgency,
    year === null ? popup.noYear : fill(popup.year, { year: String(year) }),
  ];
  const published =
    summary.publishedOn === null
      ? null
      : fill(popup.published, { date: dayText(summary.publishedOn, phrases.language) });
  const kind = summary.detection.isReport ? popup.report : popup.notReport;
  const facts = [kind, form === null ? null : (forms[form] ?? form), published];
  return (
    <header class="head">
      <h1>{title.join(' · ')}</h1>
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </header>
  );
}
