import type { FindingSummary } from '../model/summary.ts';
import { fillCounted } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

interface FindingsProps {
  readonly findings: readonly FindingSummary[];
  /** How many more there are than can be listed and marked. */
  readonly unlisted: number;
  readonly phrases: Phrases;
  readonly onFocus: (finding: string) => void;
}

/** The findings in document order; each leads to its place on the page. */
export function Findings({ findings, unlisted, phrases, onFocus }: FindingsProps) {
  if (findings.length === 0) return <p class="note">{phrases.popup.noFindings}</p>;
  const list = (
    <ol class="findings">
      {findings.map(({ id, kind, mark, headline, place, slip }) => (
        <li key={id}>
          <button type="button" class={kind === 'unequal' ? 'unequal-row' : ''} onClick={() => onFocus(id)}>
            <span class={`mark ${kind}`}>{mark}</span>
            <span>
              {headline}
              {(place !== '' || slip !== '') && (
                <span class="place">{[place, slip].filter((part) => part !== '').join(' · ')}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <h2 class="sr">{phrases.popup.findings}</h2>
      {list}
      {unlisted > 0 && (
        <p class="note">
          {fillCounted(phrases.popup.unlisted, unlisted, phrases.language, { count: unlisted })}
        </p>
      )}
    </>
  );
}
