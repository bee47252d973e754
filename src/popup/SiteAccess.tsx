import type { Phrases } from '../wording/phrases.ts';

interface SiteAccessProps {
  readonly phrases: Phrases;
  readonly onAllow: () => void;
}

/** Where the browser keeps the extension from its own sites: that it works by click alone, and what would change that. */
export function SiteAccess({ phrases, onAllow }: SiteAccessProps) {
  const { accessWithheld, allowAccess } = phrases.popup;
  return (
    <div class="access">
      <p>{accessWithheld}</p>
      <button type="button" onClick={onAllow}>
        {allowAccess}
      </button>
    </div>
  );
}
