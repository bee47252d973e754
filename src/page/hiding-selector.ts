import { isOneOf, textOf } from './dom.ts';

/** Declarations that could hide what an element holds, or write into it. */
const HIDING = [
  /display:\s*none/,
  /visibility:\s*(?:hidden|collapse)/,
  /opacity:\s*0?\.?0*\s*[;}]/,
  /font(?:-size)?:[^;]*\b0(?:px|pt|em|rem|%)?\s*[;/}]/,
  /(?<![-\w])color:\s*(?:transparent|(?:rgb|hsl)a\([^)]*,\s*0(?:\.0+)?\)|[^;]*\/\s*0%?\))/,
  /text-indent:\s*-/,
  /position:\s*(?:absolute|fixed)/,
  /overflow(?:-[xy])?:\s*hidden.*(?:height|width):\s*[01](?:px)?\s*[;}]|(?:height|width):\s*[01](?:px)?\s*;.*overflow(?:-[xy])?:\s*hidden/,
  /line-through/,
];
const WRITING = /(?<![-\w])content:\s*(?!""|''|none|normal)\S/;
const PART = /::?(?:before|after)\b/g;

/**
 * The elements that any rule could hide, as one selector; empty where no rule does. For engines that read every rule anew
 * for each element that they are asked about, and have read all sheets themselves.
 */
export function hidingSelector(sheets: StyleSheetList, body: Element): string {
  return [...sheets]
    .flatMap(({ cssRules }) => selectorsIn(cssRules))
    .filter((selector) => isKnown(selector, body))
    .join(',');
}

function selectorsIn(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule): string[] => {
    if ('cssRules' in rule && !('selectorText' in rule)) return selectorsIn(rule.cssRules as CSSRuleList);
    if (!('selectorText' in rule) || !isHiding(rule.cssText)) return [];
    return [String(rule.selectorText).replace(PART, '') || '*'];
  });
}

/** A selector that the engine does not know, it does not apply either. */
function isKnown(selector: string, body: Element): boolean {
  try {
    isOneOf(body, selector);
    return true;
  } catch {
    return false;
  }
}

function isHiding(text: string): boolean {
  return WRITING.test(text) || HIDING.some((pattern) => pattern.test(text));
}

const COMMENT = /\/\*[\s\S]*?\*\//g;

/** What the sheets of a page could do, as far as can be said at a glance: of a sheet in a file nothing can. */
export function glanceAt(sheets: StyleSheetList): { readonly mayHide: boolean; readonly mayWrite: boolean } {
  const texts = [...sheets].map(({ href, ownerNode }) => {
    const text = href === null && ownerNode !== null ? textOf(ownerNode).replace(COMMENT, '') : '';
    // A sheet without a text was written by a script; one with escapes may say anything.
    return /^\s*$|\\|@import/.test(text) ? null : text;
  });
  return {
    mayHide: texts.some((text) => text === null || isHiding(text)),
    mayWrite: texts.some((text) => text === null || WRITING.test(text)),
  };
}
