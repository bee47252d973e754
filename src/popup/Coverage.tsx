import type { Summary } from '../model/summary.ts';
import { fill, fillCounted } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';

/** How much could be checked, before what was found: a sentence, a bar, and what its parts are. */
export function Coverage({ summary, phrases }: { readonly summary: Summary; readonly phrases: Phrases }) {
  const { popup } = phrases;
  const { declared, assessed, holds, fails, notAssessable } = summary.coverage;
  if (declared === 0) {
    return (
      <section class="coverage">
        <p>
          {summary.header.form === 'narrative'
            ? popup.narrative
            : summary.tables === 0
              ? popup.noTables
              : popup.unknownForm}
        </p>
        <Notes summary={summary} phrases={phrases} />
      </section>
    );
  }
  const { unequalInText } = summary;
  const verdict = fails > 0 ? fill(popup.coverageFails, { fails }) : popup.coverageEqual;
  const parts = [
    { count: holds, bar: 'holds', text: popup.legendHolds },
    { count: fails, bar: 'unequal-bar', text: popup.legendFails },
    { count: notAssessable, bar: 'unknown-bar', text: popup.legendUnknown },
  ].filter(({ count }) => count > 0);
  return (
    <section class="coverage">
      <p>
        {fillCounted(popup.coverage, declared, phrases.language, { declared, assessed })}
        {assessed > 0 && popup.coverageSeparator}
        {assessed > 0 && <span class={fails > 0 ? 'fails' : ''}>{verdict}</span>}
        {unequalInText > 0 && (
          <>
            {phrases.finding.clauseSeparator}
            <span class="fails">{fill(popup.coverageText, { count: unequalInText })}</span>
          </>
        )}
      </p>
      <div class="track" aria-hidden="true">
        {parts.map(({ count, bar }) => (
          <span key={bar} class={bar} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(({ count, bar, text }) => (
          <li key={bar}>
            <i class={bar} />
            {fill(text, { count })}
          </li>
        ))}
      </ul>
      <Notes summary={summary} phrases={phrases} />
    </section>
  );
}

/** What was left unread: pictures and attachments in place of tables, the rest of a page that is too large. */
function Notes({ summary, phrases }: { readonly summary: Summary; readonly phrases: Phrases }) {
  const { popup } = phrases;
  const { coverage, attachments, pictures } = summary;
  const hasNoTables = coverage.declared === 0;
  const hasPictures = pictures > 0 && (hasNoTables || coverage.notAssessable > 0);
  return (
    <>
      {hasPictures && <p class="place">{fill(popup.pictures, { count: pictures })}</p>}
      {hasNoTables && attachments.length > 0 && (
        <>
          <p class="place">{fill(popup.attachments, { count: attachments.length })}</p>
          <ul class="attachments">
            {attachments.map(({ title, url }) => (
              <li key={url} lang="zh-CN">
                {/^https?:/.test(url) ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {summary.isTooLarge && <p class="place">{popup.tooLarge}</p>}
    </>
  );
}
