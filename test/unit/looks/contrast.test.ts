import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightCss } from '../../../src/overlay/highlight-style.ts';
import { STYLES } from '../../../src/overlay/styles.ts';
import { contrast, tokensOf } from '../../support/contrast.ts';

/** Every colour of ours against what it stands on, in light and dark: text 4.5:1, what is drawn 3:1 (WCAG 1.4.3, 1.4.11). */

const POPUP = readFileSync(new URL('../../../src/popup/popup.css', import.meta.url), 'utf8');
const TEXT = 4.5;
const DRAWN = 3;

type Pair = readonly [what: string, foreground: string, background: string, least: number];

const IN_POPUP: readonly Pair[] = [
  ['text', '--ink', '--paper', TEXT],
  ['text on a row under the pointer, and above the buttons', '--ink', '--wash', TEXT],
  ['text on a row of unequal figures', '--ink', '--vermilion-wash', TEXT],
  ['small print', '--soft', '--paper', TEXT],
  ['small print beside the buttons', '--soft', '--wash', TEXT],
  ['the place of unequal figures', '--soft', '--vermilion-wash', TEXT],
  ['how many are not equal', '--vermilion', '--paper', TEXT],
  ['links and formats', '--indigo', '--wash', TEXT],
  ['links to attachments', '--indigo', '--paper', TEXT],
  ['the main button', '--paper', '--ink', TEXT],
  ['the mark of unequal figures', '#fff', '#c2321c', TEXT],
  ['the mark of a question', '--indigo', '--paper', TEXT],
  ['the edge of a mark of what cannot be told', '--grey', '--paper', DRAWN],
  ['the ring of the focus on a row', '--indigo', '--paper', DRAWN],
  ['the ring of the focus on a row of unequal figures', '--indigo', '--vermilion-wash', DRAWN],
  ['the ring of the focus around a button', '--indigo', '--wash', DRAWN],
  ['the bar of equal relations', '--moss', '--paper', DRAWN],
  ['the bar of unequal ones', '--alarm', '--paper', DRAWN],
  ['the hatching of those that cannot be told', '--hatch', '--paper', DRAWN],
  ...['granted', 'granted-in-part', 'refused', 'unavailable', 'not-processed', 'other', 'carried-out'].map(
    (part): Pair => [`the part of the chart that is ${part}`, `--${part}`, '--paper', DRAWN],
  ),
];

const ON_CARD: readonly Pair[] = [
  ['text', '--ink', '--paper', TEXT],
  ['text on what would have to change', '--ink', '--wash', TEXT],
  ['small print', '--soft', '--paper', TEXT],
  ['small print on what would have to change', '--soft', '--wash', TEXT],
  ['a difference', '--vermilion', '--paper', TEXT],
  ['what a figure would be', '--vermilion', '--wash', TEXT],
  ['actions, questions', '--indigo', '--paper', TEXT],
  ['the ring of the focus', '--indigo', '--paper', DRAWN],
  ['the dots under what can be pointed at', '--grey', '--paper', DRAWN],
  ['the same on what would have to change', '--grey', '--wash', DRAWN],
];

/** Marks and tints lie on the page, which is white or has pale cells, whatever the scheme. */
const ON_PAGE: readonly Pair[] = ['#fff', '#ecf3fb'].flatMap((page): Pair[] => [
  ['the mark of unequal figures', '#fff', '--vermilion', TEXT],
  ['its body', '--vermilion', page, DRAWN],
  ['the mark of a question', '--indigo', '#fff', TEXT],
  ['the edge of a mark of what cannot be told', '--grey', '#fff', DRAWN],
  ['the mark of what cannot be told', '--soft', '#fff', TEXT],
  ['the line under unequal figures', '--vermilion', page, DRAWN],
  ['the line under a question', drawn('.tint.question'), page, DRAWN],
  ['the ring of the focus on its white ground', '--indigo', '#fff', DRAWN],
  ['a figure spelled out', '#2b5a8c', page, TEXT],
  ['a tip', '#fff', '#1d2129', TEXT],
  [
    'the dots under a figure of the text',
    /dotted 1px (#\w+)/.exec(highlightCss('abcdef'))?.[1] ?? '',
    page,
    DRAWN,
  ],
]);

/** The colour that a rule of the overlay draws with. */
function drawn(selector: string): string {
  const rule = STYLES.split('\n').find((line) => line.startsWith(selector)) ?? '';
  return /rgb\([^)]*\)/.exec(rule)?.[0] ?? '';
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const holds = (css: string, [, foreground, background, least]: Pair) => {
    const tokens = tokensOf(css)[scheme];
    const [above, below] = [foreground, background].map((colour) =>
      colour.startsWith('--') ? (tokens[colour] ?? `${colour} is missing`) : colour,
    );
    expect(contrast(above ?? '', below ?? '')).toBeGreaterThanOrEqual(least);
  };

  it.each(IN_POPUP)('the popup: %s, %s on %s', (...pair) => holds(POPUP, pair));
  it.each(ON_CARD)('the card: %s, %s on %s', (...pair) => holds(STYLES, pair));
});

describe('on the page', () => {
  const { light } = tokensOf(STYLES);

  it.each(ON_PAGE)('%s, %s on %s', (_, foreground, background, least) => {
    const [above, below] = [foreground, background].map((colour) => light[colour] ?? colour);
    expect(contrast(above ?? '', below ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('every colour', () => {
  it.each([
    ['popup', POPUP, IN_POPUP],
    ['card', STYLES, [...ON_CARD, ...ON_PAGE]],
  ] as const)(
    'with a name in the sheet of the %s is looked at, but those that only part or fill',
    (_, css, pairs) => {
      const parting = new Set(['--line', '--gap']);
      const looked = new Set(pairs.flatMap(([, above, below]) => [above, below]));
      const { dark } = tokensOf(css);
      expect(Object.keys(dark).filter((name) => !looked.has(name) && !parting.has(name))).toEqual([]);
    },
  );
});

describe('contrast', () => {
  it.each([
    ['#000', '#ffffff', 21, 'the most there is'],
    ['#777', '#fff', 4.48, 'the well-known grey that just fails'],
    ['#767676', '#fff', 4.54, 'and the one that just does not'],
    ['rgb(0 0 0 / 0%)', '#fff', 1, 'what cannot be seen'],
  ])('of %s on %s is %d: %s', (above, below, expected) => {
    expect(contrast(above, below)).toBeCloseTo(expected, 2);
  });
});
