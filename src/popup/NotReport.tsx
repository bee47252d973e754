import { ACCEPTED_SCORE, type Detection } from '../model/detection.ts';
import { fillCounted } from '../wording/fill.ts';
import { signed } from '../wording/number.ts';
import type { Phrases } from '../wording/phrases.ts';

interface NotReportProps {
  readonly detection: Detection;
  readonly phrases: Phrases;
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

/** Why the page is no report: what was looked for, and what was found. */
export function NotReport({ detection, phrases }: NotReportProps) {
  const { popup, signals } = phrases;
  const missing = LOOKED_FOR.filter((name) => detection.signals.every((signal) => signal.name !== name));
  const isList = detection.signals.some(({ name }) => name === 'list-of-reports');
  const { score } = detection;
  return (
    <>
      <div class="message" role="status">
        <h1>{isList ? popup.listOfReports : popup.notReport}</h1>
      </div>
      <section class="reasons">
        <h2>{popup.lookedFor}</h2>
        <ul>
          {detection.signals.map(({ name, weight, evidence }) => (
            <li key={`${name} ${evidence}`}>
              <b>{signed(weight)}</b>
              <span>
                {signals[name] ?? name}{' '}
                <span class="evidence" lang="zh-CN">
                  {evidence}
                </span>
              </span>
            </li>
          ))}
          {missing.map((name) => (
            <li key={name} class="missing">
              <b aria-hidden="true">–</b>
              <span>
                {signals[name] ?? name} <span class="evidence">{popup.notFound}</span>
              </span>
            </li>
          ))}
        </ul>
        <p class="evidence">
          {fillCounted(popup.score, score, phrases.language, { score, accepted: ACCEPTED_SCORE })}
        </p>
      </section>
    </>
  );
}
