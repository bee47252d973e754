import { describe, expect, it } from 'vitest';
import { addressOf, type Passage } from '../../../src/export/text-fragment.ts';
import { fc } from '../../support/property.ts';

const PAGE = 'http://www.example.gov.cn/1';

function passage(start: string, end: string | null = null, prefix: string | null = null): Passage {
  return { prefix, start, end };
}

describe('the address of a passage', () => {
  it.each<[string, Passage | null, string, string]>([
    [PAGE, passage('a'), `${PAGE}#:~:text=a`, 'words'],
    [PAGE, passage('a', 'b'), `${PAGE}#:~:text=a,b`, 'from here to there'],
    [PAGE, passage('a', 'b', 'c'), `${PAGE}#:~:text=c-,a,b`, 'behind what stands before'],
    [
      PAGE,
      passage('总计', '42'),
      `${PAGE}#:~:text=%E6%80%BB%E8%AE%A1,42`,
      'as UTF-8, whatever the page is in',
    ],
    [
      PAGE,
      passage('1,286', '-5%'),
      `${PAGE}#:~:text=1%2C286,%2D5%25`,
      'comma, hyphen and per cent are words',
    ],
    [PAGE, passage('a&b=c'), `${PAGE}#:~:text=a%26b%3Dc`, 'so is an ampersand'],
    [PAGE, passage(`(a)'b'*!`), `${PAGE}#:~:text=%28a%29%27b%27%2A%21`, 'nothing ends the link early'],
    [PAGE, passage('a b\tc'), `${PAGE}#:~:text=a%20b%09c`, 'white space'],
    [PAGE, passage('a\ud800'), `${PAGE}#:~:text=a%EF%BF%BD`, 'half a character'],
    [`${PAGE}#top`, passage('a'), `${PAGE}#top:~:text=a`, 'behind the page’s own anchor'],
    [`${PAGE}#/list#2`, passage('a'), `${PAGE}#/list#2:~:text=a`, 'whatever it is'],
    [`${PAGE}#:~:text=old`, passage('a'), `${PAGE}#:~:text=a`, 'in place of another'],
    [`${PAGE}#top:~:text=old`, null, `${PAGE}#top`, 'or of none'],
    [`${PAGE}?q=:~:`, passage('a'), `${PAGE}?q=:~:#:~:text=a`, 'what stands before the anchor stays'],
    [PAGE, null, PAGE, 'no passage'],
    ['', passage('a'), '', 'no address'],
  ])('%s, %j: %s (%s)', (url, words, expected, _why) => {
    expect(addressOf(url, words)).toBe(expected);
  });

  it('is one directive that gives the words back, whatever they are', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (prefix, start, end) => {
        const address = addressOf(PAGE, passage(start, end, prefix));
        expect(address).toMatch(/^[\x21-\x7e]+$/);
        const [, directive = ''] = address.split('#:~:text=');
        const parts = directive.split(',');
        expect(parts).toHaveLength(3);
        expect(parts[0]?.endsWith('-')).toBe(true);
        expect(directive.slice(0, -1).match(/-/g)).toHaveLength(1);
        expect(directive).not.toContain('&');
        const found = parts.map((part) => decodeURIComponent(part.replace(/-$/, '')));
        expect(found).toEqual([prefix, start, end].map((part) => part.toWellFormed()));
      }),
    );
  });
});
