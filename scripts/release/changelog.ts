const UNRELEASED = '## Unreleased';

/**
 * What the changelog says under “Unreleased”, written by hand: it becomes the version's text as it stands. Empty where there
 * are no more than headings. Throws where the changelog has no such section.
 */
export function unreleased(changelog: string): string {
  const { text } = sections(changelog);
  return text.replace(/^#+ .*$/gm, '').trim() === '' ? '' : text;
}

/** The changelog with this version's section, and an empty “Unreleased” above it. `day` is an ISO date. */
export function released(changelog: string, version: string, day: string): string {
  if (changelog.includes(`## ${version} `))
    throw new Error(`CHANGELOG.md has a section for ${version} already.`);
  const { before, text, after } = sections(changelog);
  return `${[before, UNRELEASED, `## ${version} – ${day}`, text, after].filter((part) => part !== '').join('\n\n')}\n`;
}

function sections(changelog: string): Readonly<Record<'before' | 'text' | 'after', string>> {
  const lines = changelog.split('\n');
  const at = lines.indexOf(UNRELEASED);
  if (at === -1) throw new Error(`CHANGELOG.md has no line “${UNRELEASED}”.`);
  const next = lines.findIndex((line, index) => index > at && line.startsWith('## '));
  const end = next === -1 ? lines.length : next;
  const join = (from: number, to: number) => lines.slice(from, to).join('\n').trim();
  return { before: join(0, at), text: join(at + 1, end), after: join(end, lines.length) };
}
