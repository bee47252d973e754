import { ACCEPTED_SCORE, type Detection } from '../model/detection.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

interface NotReportProps {
  readonly detection: Detection;
  readonly phrases: Phrases;
  readonly onReadAnyway: () => void;
}

/** What speaks for a report, in the order in which a reader would look for it. */
const LOOKED_FOR = [
  'title',
  'section',
  'requests-table',
  'disputes-table',
  'local-table',
  'period',
  'numbers',
];

/** Why the page is no report: what was looked for, what was found, and a way to read it all the same. */
export function NotReport({ detection, phrases, onReadAnyway }: NotReportProps) {
  const { popup, signals } = phrases;
  const missing = LOOKED_FOR.filter((name) => detection.signals.every((signal) => signal.name !== name));
  const isList = detection.signals.some(({ name }) => name === 'list-of-reports');
  return (
    <main>
      <div class="message">
        <strong>{isList ? popup.listOfReports : popup.notReport}</strong>
      </div>
      <section class="reasons">
        <h2>{popup.lookedFor}</h2>
        <ul>
          {detection.signals.map(({ name, weight, evidence }) => (
            <li key={`${name} ${evidence}`}>
              <b>{weight > 0 ? `+${weight}` : weight}</b>
              <span>
                {signals[name] ?? name} <span class="evidence">{evidence}</span>
              </span>
            </li>
          ))}
          {missing.map((name) => (
            <li key={name} class="missing">
              <b>–</b>
              <span>
                {signals[name] ?? name} <span class="evidence">{popup.notFound}</span>
              </span>
            </li>
          ))}
        </ul>
        <p class="evidence">
          {fill(popup.score, { score: String(detection.score), accepted: String(ACCEPTED_SCORE) })}
        </p>
      </section>
      <footer class="actions">
        <button type="button" onClick={onReadAnyway}>
          {popup.readAnyway}
        </button>
      </footer>
    </main>
  );
}
