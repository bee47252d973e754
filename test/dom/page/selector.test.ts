import { describe, expect, it } from 'vitest';
import { selectorOf } from '../../../src/page/selector.ts';
import { page } from '../../support/page.ts';

describe('a path to an element', () => {
  it.each([
    ['<div><p></p><table class="x"></table></div>', 'among brothers'],
    ['<div></div><div><table class="x"></table></div>', 'below a brother'],
    ['<table class="x" id="zoom"></table>', 'with an id of its own'],
    ['<div id="zoom"><table class="x"></table></div>', 'below an id'],
    [
      '<div id="a"><table></table></div><div id="a"><table class="x"></table></div>',
      'below an id that stands twice',
    ],
    ['<div id="1a"><table class="x"></table></div>', 'below an id that begins with a digit'],
    ['<div id="a.b:c"><table class="x"></table></div>', 'below an id with signs in it'],
    ['<div id=""><table class="x"></table></div>', 'below an empty id'],
    ['<div id="正文"><table class="x"></table></div>', 'below an id in Chinese'],
    ['<ucapcontent><table class="x"></table></ucapcontent>', 'below an element of a vendor'],
    ['<p><o:p></o:p></p><o:p><table class="x"></table></o:p>', 'below an element that Word leaves behind'],
    ['<st1:place w:st="on"><table class="x"></table></st1:place>', 'below a smart tag'],
    ['<svg><foreignObject><table class="x"></table></foreignObject></svg>', 'inside a drawing'],
    ['<table><tr><td><table class="x"></table></table>', 'inside another table'],
  ])('%j leads back to the table: %s', (body) => {
    const document = page(body);
    const element = document.querySelector('.x');
    expect(element).not.toBeNull();
    if (element !== null) expect(document.querySelector(selectorOf(element))).toBe(element);
  });

  it('begins at the nearest id that the page has once', () => {
    const element = page('<div id="zoom"><p></p><table class="x"></table></div>').querySelector('.x');
    expect(element && selectorOf(element)).toBe('#zoom>table:nth-child(2)');
  });

  it('leads to the root itself', () => {
    const document = page('');
    expect(document.querySelector(selectorOf(document.documentElement))).toBe(document.documentElement);
  });
});
