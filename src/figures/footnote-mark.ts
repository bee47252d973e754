/**
 * Marks that point to a note, at the end of a cell. They are taken off before the text is normalized, because
 * normalizing makes ① and ² plain digits: "24②" must not become 242.
 */
const TRAILING_MARK =
  /(?<=\d)\s*(?:[†‡*＊※]|注\d?|\[\d{1,2}\]|［\d{1,2}］|[\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079])\s*$/;
// Digits that are not plain or full-width ones: circled, superscript, fractions, Roman.
const ODD_DIGITS = /[\p{No}\p{Nl}]/u;
const IDEOGRAPHIC_ZERO = /〇/g;

export function withoutFootnoteMark(text: string): string {
  return text.replace(TRAILING_MARK, '');
}

/** True where a circled, superscript or fractional digit stands anywhere but as a note's mark. */
export function hasOddDigits(text: string): boolean {
  return ODD_DIGITS.test(withoutFootnoteMark(text).replace(IDEOGRAPHIC_ZERO, ''));
}
