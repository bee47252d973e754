import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../../src/page/hiding-selector.ts';

describe('what a style sheet could do, at a glance', () => {
  it.each([
    ['p{margin:0}', false, false, 'nothing'],
    ['.x{display:none}', true, false, 'it hides'],
    ['.x::before{content:"1"}', true, true, 'it writes'],
    ['.x{justify-content:center;align-content:center}', false, false, 'where parts stand is no writing'],
  ])('%s', (sheet, mayHide, mayWrite, _) => {
    const { window } = new JSDOM(`<style>${sheet}</style>`);
    expect(glanceAt(window.document.styleSheets)).toEqual({ mayHide, mayWrite });
  });
});
