import type { FindingSummary } from '../model/summary.ts';
import type { Phrases } from '../wording/phrases.ts';

interface FindingsProps {
  readonly findings: readonly FindingSummary[];
  readonly phrases: Phrases;
  readonly onFocus: (finding: string) => void;
}

/** The findings in document order; each leads to its place on the page. */
export function Findings({ findings, phrases, onFocus }: FindingsProps) {
  if (findings.length === 0) return <p class="note">{phrases.popup.noFindings}</p>;
  return (
    <ol class="findings" aria-label={phrases.popup.findings}>
      {findings.map(({ id, kind, mark, headline, place }) => (
        <li key={id}>
          <button type="button" class={kind === 'unequal' ? 'unequal-row' : ''} onClick={() => onFocus(id)}>
            <span class={`mark ${kind}`}>{mark}</span>
            <span>
              {headline}
              {place !== '' && <span class="place">{place}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
