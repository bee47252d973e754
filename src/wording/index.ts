import { en } from './en.ts';
import type { Phrases } from './phrases.ts';
import { zhCN } from './zh-cn.ts';

/** Every language, the default first. */
export const LANGUAGES: readonly Phrases[] = [zhCN, en];

/** Exported documents are in one language, whatever the browser's: the same page gives the same bytes. */
export const DOCUMENT_LANGUAGE: Phrases = zhCN;

/** The phrases for a browser's language: Chinese for any Chinese, else English. */
export function phrasesFor(language: string): Phrases {
  return language.toLowerCase().startsWith('zh') ? zhCN : en;
}
