import type { Outcomes } from '../model/summary.ts';
import { fillCounted } from '../wording/fill.ts';
import { groupedCount } from '../wording/number.ts';
import type { Phrases } from '../wording/phrases.ts';

/** How the applications ended, as one bar; what the printed parts leave open is hatched. */
export function OutcomeChart({
  outcomes,
  phrases,
}: {
  readonly outcomes: Outcomes;
  readonly phrases: Phrases;
}) {
  const open = outcomes.unlisted > 0 ? [{ id: 'unlisted' as const, count: outcomes.unlisted }] : [];
  const parts = [...outcomes.parts, ...open];
  return (
    <section class="outcomes">
      <h2>
        {fillCounted(phrases.popup.outcomes, outcomes.total, phrases.language, { count: outcomes.total })}
      </h2>
      <div class="stack" aria-hidden="true">
        {parts.map(({ id, count }) => (
          <span key={id} class={id} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(({ id, count }) => (
          <li key={id}>
            <i class={id} />
            {phrases.outcomes[id]} {groupedCount(count)}
          </li>
        ))}
      </ul>
    </section>
  );
}
