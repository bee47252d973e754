/** Words that several readers of clauses share. */

/** The clause speaks of a part of the year, of all years, or of other bodies than the report's own. */
export const SCOPE =
  /上半年|下半年|季度|截[至止]|目前|历年|累计|全[省市区县州乡镇旗]|本级|各[县区市镇乡部单街]|[区县市省州]直|所属|下属|局属|机关|办公[室厅]|系统/;

/** The figure counts all years. */
export const ALL_YEARS = /历年|累计|以来/;

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
