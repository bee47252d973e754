/** Words that several readers of clauses share. */

/** Units in which the same thing may be counted; amounts of money, people and shares stay apart. */
const FAMILIES: readonly (readonly string[])[] = [
  ['条', '篇', '则', '份', '件', '起', '宗', '项', '件次', '条次', '例'],
  ['人', '名', '人次'],
  ['个', '家', '所', '处'],
];

/** True where figures in these units may be parts of one whole. */
export function isSameKind(a: string | null, b: string | null): boolean {
  return (
    a === b ||
    (a !== null && b !== null && FAMILIES.some((family) => family.includes(a) && family.includes(b)))
  );
}
