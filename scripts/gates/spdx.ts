/**
 * True where an SPDX expression (`MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND Zlib`) can be satisfied with the allowed
 * ids alone. What is no such expression is not allowed. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;

  const isSatisfied = either();
  return isSatisfied && at === words.length;

  /** OR binds less than AND. Both sides are always read, so that the place in the words is right. */
  function either(): boolean {
    let holds = both();
    while (words[at] === 'OR') {
      at++;
      holds = both() || holds;
    }
    return holds;
  }

  function both(): boolean {
    let holds = one();
    while (words[at] === 'AND') {
      at++;
      holds = one() && holds;
    }
    return holds;
  }

  /** An id that is followed by `WITH` and an exception is not on any list, and left standing: not allowed. */
  function one(): boolean {
    const word = words[at++];
    if (word !== '(') return word !== undefined && allowed.includes(word);
    const holds = either();
    return words[at++] === ')' && holds;
  }
}
