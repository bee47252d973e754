import { describe, expect, it } from 'vitest';
import { released, unreleased } from '../../../scripts/release/changelog.ts';

const HEAD = '# Changelog\n\nNewest first.';

describe('what is not released yet', () => {
  it.each([
    [`${HEAD}\n\n## Unreleased\n\n### Added\n\n- A form.\n`, '### Added\n\n- A form.', 'a first version'],
    [`${HEAD}\n\n## Unreleased\n\n- A fix.\n\n## 1.0.0 – 2026-01-01\n\n- Old.\n`, '- A fix.', 'a later one'],
    [`${HEAD}\n\n## Unreleased\n\n## 1.0.0 – 2026-01-01\n\n- Old.\n`, '', 'nothing'],
    [`${HEAD}\n\n## Unreleased\n\n### Added\n\n### Fixed\n`, '', 'nothing but headings'],
  ])('of %j is %j', (changelog, expected, _why) => {
    expect(unreleased(changelog)).toBe(expected);
  });

  it('has its place, or the release stops', () => {
    expect(() => unreleased(`${HEAD}\n`)).toThrow('CHANGELOG.md has no line “## Unreleased”.');
  });
});

describe('a released changelog', () => {
  it('has the text under the version, as it was written, and an empty place above it', () => {
    const changelog = `${HEAD}\n\n## Unreleased\n\n### Fixed\n\n- A fix.\n\n## 1.0.0 – 2026-01-01\n\n- Old.\n`;
    expect(released(changelog, '1.0.1', '2026-02-03')).toBe(
      `${HEAD}\n\n## Unreleased\n\n## 1.0.1 – 2026-02-03\n\n### Fixed\n\n- A fix.\n\n## 1.0.0 – 2026-01-01\n\n- Old.\n`,
    );
  });

  it('has one section a version', () => {
    const changelog = `${HEAD}\n\n## Unreleased\n\n- A fix.\n\n## 1.0.0 – 2026-01-01\n\n- Old.\n`;
    expect(() => released(changelog, '1.0.0', '2026-02-03')).toThrow('a section for 1.0.0 already');
  });
});
