import { squeeze } from './normalize.ts';
import { READING, simplify } from './simplify.ts';

// 一、 (一) 三. 1. 1、 (1) ① (NFKC has made ① a plain 1 by now, so a bare digit before a Chinese character counts).
const NUMBERING =
  /^(?:第?[一二三四五六七八九十]+[、.,:]|\([一二三四五六七八九十]+\)|\d{1,2}[、.,:)]|\(\d{1,2}\)|\d{1,2}(?=[\u4e00-\u9fff]))+/;
/** A unit in brackets says nothing of what is counted: 数量(件), 收费金额(单位:万元). */
const UNIT = /\((?:单位:?)?(?:件|条|项|个|次|人|万元|元)\)/g;
const PUNCTUATION = /[^\p{L}\p{N}]/gu;

/** A label as it is compared: squeezed, its numbering and punctuation gone. Empty for a text without letters. */
export function labelKey(text: string): string {
  return simplify(squeeze(text))
    .replace(READING, '')
    .replace(NUMBERING, '')
    .replace(UNIT, '')
    .replace(PUNCTUATION, '')
    .toLowerCase();
}
